import { runArticleCases } from './run-article-cases';

runArticleCases('summaries');
