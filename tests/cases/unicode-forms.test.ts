import { runArticleCases } from './run-article-cases';

runArticleCases('unicode-forms');
