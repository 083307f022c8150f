import { runArticleCases } from './run-article-cases';

runArticleCases('text-lost');
