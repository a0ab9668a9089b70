import './core.ts';
import '../people/juyi-sign-in/juyi-sign-in.ts';
