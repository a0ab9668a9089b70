import './core.ts';
import '../people/juyi-me/juyi-me.ts';
