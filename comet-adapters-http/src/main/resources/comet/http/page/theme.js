// Runs before the first paint (a classic script in the head), so that the chosen theme does not flash (PAGE-093).
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');

  function stored() {
    try {
      return localStorage.getItem('comet-theme');
    } catch (refused) {
      return null; // storage switched off: follow the system
    }
  }

  function apply(theme) {
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  }

  apply(stored());

  document.addEventListener('DOMContentLoaded', function () {
    var chosen = stored() || 'system';
    document.querySelectorAll('input[name="theme"]').forEach(function (input) {
      input.checked = input.value === chosen;
      input.addEventListener('change', function () {
        apply(input.value);
        try {
          localStorage.setItem('comet-theme', input.value);
        } catch (refused) {
          // The choice then lasts as long as the page.
        }
      });
    });
  });
})();
