import { fetchQuality } from './js/api.js';
import { qualityReport } from './js/quality-report.js';
import { showReport } from './js/report-page.js';
import { texts } from './js/texts.js';

showReport(texts.quality, fetchQuality, qualityReport);
