import './core.ts';
import '../people/juyi-sign-in-form/juyi-sign-in-form.ts';
