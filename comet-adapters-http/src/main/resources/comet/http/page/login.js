// The form works without this script; it only says that the answer is on its way (PAGE-065).
const form = document.getElementById('login');
const button = form.querySelector('button[type="submit"]');
const idle = button.textContent;

form.addEventListener('submit', (event) => {
  if (button.getAttribute('aria-disabled') === 'true') {
    event.preventDefault(); // a second press would count as a second attempt (HTTP-150)
    return;
  }
  button.textContent = button.dataset.busy;
  button.setAttribute('aria-disabled', 'true');
});

// Back from the page cache: the button is usable again.
window.addEventListener('pageshow', () => {
  button.textContent = idle;
  button.removeAttribute('aria-disabled');
});
