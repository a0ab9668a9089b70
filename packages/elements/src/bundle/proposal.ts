import './core.ts';
import '../proposals/juyi-proposal/juyi-proposal.ts';
