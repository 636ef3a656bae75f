// Kinds of events in groups of one colour each. The colours are in css/colours.css and are told
// apart by colour-blind eyes; eight are as many as can be.

/** Group, its name in the legend, and the types that belong to it. */
export const GROUPS = [
    ['air', 'from the air, drone, missile', ['airstrike', 'drone-strike', 'missile-strike', 'strike']],
    ['shelling', 'shelling', ['shelling']],
    ['blast', 'bombs, mines, chemicals',
        ['bombing', 'suicide-bombing', 'landmine', 'chemical-attack']],
    ['ground', 'fighting, attack, shooting',
        ['armed-clash', 'offensive', 'attack', 'shooting', 'sniper-fire']],
    ['persons', 'execution, abduction, arrest',
        ['execution', 'abduction', 'arrest', 'sexual-violence']],
    ['things', 'destruction, hospitals, aid',
        ['arson-or-destruction', 'attack-on-hospital', 'attack-on-aid']],
    ['crowd', 'protest, riot', ['protest', 'riot']],
    ['other', 'several kinds, other', ['mixed', 'other']],
];

const GROUP_OF = new Map(GROUPS.flatMap(([group, , types]) => types.map(type => [type, group])));

/** The group of a type; one that is not known here is "other". */
export function groupOf(type) {
    return GROUP_OF.get(type) ?? 'other';
}
