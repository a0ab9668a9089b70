import './core.ts';
import '../polls/juyi-receipt/juyi-receipt.ts';
