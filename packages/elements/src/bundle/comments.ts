import './core.ts';
import '../comments/juyi-comments/juyi-comments.ts';
