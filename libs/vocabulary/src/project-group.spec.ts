import { describe, expect, it } from '@jest/globals';
import { projectGroup } from './project-group.js';

describe('the project that a title names', () => {
  it.each([
    ['THALEA: remote intensive-care cockpit (PCP)', 'thalea'],
    ['PREVENT PCP: unattended items in public transport', 'prevent'],
    ['PPI2Innovate: competence centres', 'ppi2innovate'],
    ['Hypertension care by HSMonitor', 'hsmonitor'],
  ])('is its acronym: %s', (title, project) => {
    expect(projectGroup(title)).toBe(project);
  });

  it.each([
    'Two PCPs on exoskeletons',
    'UAVs against forest fires',
    'RFID and GPS for hospital beds',
    'SMEs and the NHS',
    'Early SBIR pilot on energy saving',
    'Smart street lighting',
    '',
  ])('is none where acronyms name something else: %s', (title) => {
    expect(projectGroup(title)).toBeNull();
  });
});
