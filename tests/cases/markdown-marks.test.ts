import { runArticleCases } from './run-article-cases';

runArticleCases('markdown-marks');
