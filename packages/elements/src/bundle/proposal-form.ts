import './core.ts';
import '../proposals/juyi-proposal-form/juyi-proposal-form.ts';
