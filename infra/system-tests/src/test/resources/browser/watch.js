// Before any script of a page: what the page was refused, and whether it still waits for names of people.
(() => {
  'use strict';
  const watched = { refused: [], waitingFor: 0 };
  window.watched = watched;
  document.addEventListener('securitypolicyviolation',
    (refused) => watched.refused.push(refused.violatedDirective + ' ' + refused.blockedURI));
  const until = async (promise) => {
    watched.waitingFor++;
    try {
      return await promise;
    } finally {
      setTimeout(() => watched.waitingFor--); // Whoever waited for it goes on first.
    }
  };
  const fetched = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await until(fetched(...asked));
    const json = answer.json.bind(answer);
    answer.json = () => until(json());
    return answer;
  };
})();
