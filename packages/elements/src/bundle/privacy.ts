import './core.ts';
import '../privacy/juyi-privacy/juyi-privacy.ts';
