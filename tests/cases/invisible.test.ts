import { runArticleCases } from '../support/run-article-cases';

runArticleCases('invisible');
