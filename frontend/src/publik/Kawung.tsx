/** The kawung batik motif as a quiet background: four petals, repeated. Decoration only. */
export const Kawung = () => (
  <svg class="kawung" aria-hidden="true" width="100%" height="100%">
    <defs>
      <pattern id="kawung" width="56" height="56" patternUnits="userSpaceOnUse">
        <g fill="none" stroke="currentColor" stroke-width="1.5">
          <path d="M28 28C18 26 8 18 2 2c16 6 24 16 26 26zM28 28C30 18 38 8 54 2c-6 16-16 24-26 26zM28 28c10 2 20 10 26 26-16-6-24-16-26-26zM28 28c-2 10-10 20-26 26 6-16 16-24 26-26z" />
          <circle cx="28" cy="6" r="1.5" />
          <circle cx="6" cy="28" r="1.5" />
        </g>
      </pattern>
    </defs>
    <rect width="100%" height="100%" fill="url(#kawung)" />
  </svg>
);
