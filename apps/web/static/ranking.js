import { fetchRanking } from './js/api.js';
import { rankingReport } from './js/ranking-report.js';
import { showReport } from './js/report-page.js';
import { texts } from './js/texts.js';

showReport(texts.ranking, fetchRanking, rankingReport);
