import { runArticleCases } from '../support/run-article-cases';

runArticleCases('half-width');
