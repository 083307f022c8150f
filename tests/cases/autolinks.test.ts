import { runArticleCases } from '../support/run-article-cases';

runArticleCases('autolinks');
