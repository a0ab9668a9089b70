import './core.ts';
import '../delivery/juyi-news/juyi-news.ts';
