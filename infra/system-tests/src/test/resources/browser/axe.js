// What axe-core finds serious or critical, on the whole page or in those of its elements that have these places.
const places = arguments[0];
const elements = document.querySelectorAll('body *');
const where = places ? { include: places.map((place) => elements[place]) } : document;
return axe.run(where, { resultTypes: ['violations'] }).then((found) => found.violations
  .filter((each) => ['serious', 'critical'].includes(each.impact))
  .map((each) => each.id + ' ×' + each.nodes.length + ' ' + each.nodes[0].html.replace(/\s+/g, ' ').slice(0, 160)
    + ' ' + (each.nodes[0].any[0] || each.nodes[0].all[0] || each.nodes[0].none[0] || {}).message));
