// The sample release in the words of a stream list: stream-presentation.md section 5 (PAGE-027).

const DOT = ' \u2022 ';

// A fictional release of a freely licensed film.
const SAMPLE = {
  title: '\u{1F4C4} Sintel.2010.2160p.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos-EXGRP.mkv',
  video_info: `\u{1F4F9} ${['hevc', 'DV', 'HDR', '10bit'].join(DOT)}`,
  audio_info: `\u{1F50A} ${['TrueHD', 'Atmos', '7.1'].join(DOT)}`,
  quality_info: '\u2B50 BluRay REMUX',
  release_group: '\u{1F3F7}\uFE0F EXGRP',
  seeders: '\u{1F464} 42',
  size: '\u{1F4BE} 45.0 GB',
  tracker: '\u{1F50E} Open Films',
  languages: '\u{1F1EC}\u{1F1E7}',
};

const LINES = [
  { parts: ['title'], separator: '' },
  { parts: ['video_info', 'audio_info'], separator: ' | ' },
  { parts: ['quality_info', 'release_group'], separator: ' | ' },
  { parts: ['seeders', 'size', 'tracker'], separator: ' ' },
  { parts: ['languages'], separator: '' },
];

/** The description of the sample with these components (PRES-070 to PRES-075). */
export function sampleDescription(selected) {
  const lines = LINES.map(({ parts, separator }) =>
    parts.filter((part) => selected.includes(part)).map((part) => SAMPLE[part]).join(separator));
  return lines.filter((line) => line !== '').join('\n') || 'Empty result format configuration';
}

/** The name of the sample for the first account, or for direct torrents (PRES-060). */
export function sampleName(addonName, code) {
  return `[${code ? `${code}\u26A1` : 'TORRENT\u{1F9F2}'}] ${addonName} 2160p`;
}
