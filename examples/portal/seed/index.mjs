// The town's story, told once, by the commands that a real one would send.
import { PEOPLE } from '../people.mjs';
import { ideas, people } from './bank.mjs';
import { hearings } from './hearings.mjs';
import { Story } from './story.mjs';
import { teams } from './teams.mjs';
import { forum, gatherings, volunteering } from './together.mjs';

export function seed(town, now) {
  const story = new Story(town, now);
  people(story);
  const [benches] = ideas(story);
  const { open } = hearings(story, benches);
  const { drawn } = teams(story);
  volunteering(story);
  gatherings(story);
  forum(story);
  for (const key of ['ida', 'bo']) {
    for (const thing of [`hearing/${open}`, `team/${drawn}`]) story.does(key, 0, 'notice.follow', { citizen: PEOPLE[key].citizen, thing });
  }
  story.does('karl', 0, 'notice.gather');
}
