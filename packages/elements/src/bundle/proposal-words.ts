import './core.ts';
import '../proposals/juyi-proposal-words/juyi-proposal-words.ts';
