import { runArticleCases } from '../support/run-article-cases';

runArticleCases('markdown-marks');
