return [...new Set([...document.querySelectorAll('a[href^="/"], form[action^="/"]')]
  .map((link) => (link.getAttribute('href') || link.getAttribute('action')).replace(/[?#].*/, '')))];
