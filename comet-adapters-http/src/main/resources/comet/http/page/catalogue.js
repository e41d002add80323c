// What can be chosen. Result components and languages come from the server (PAGE-002, PAGE-003).

/** Debrid services in select order, with the page where a person finds the key (PAGE-035). */
export const SERVICES = [
  { value: 'realdebrid', label: 'Real-Debrid', code: 'RD', keyPage: 'https://real-debrid.com/apitoken' },
  { value: 'torbox', label: 'TorBox', code: 'TB', keyPage: 'https://torbox.app/settings' },
  { value: 'alldebrid', label: 'All-Debrid', code: 'AD', keyPage: 'https://alldebrid.com/apikeys' },
  { value: 'debridlink', label: 'Debrid-Link', code: 'DL', keyPage: 'https://debrid-link.com/webapp/apikey' },
  { value: 'premiumize', label: 'Premiumize', code: 'PM', keyPage: 'https://premiumize.me/account' },
  { value: 'debrider', label: 'Debrider', code: 'DB', keyPage: 'https://debrider.app/dashboard/account' },
  { value: 'easydebrid', label: 'EasyDebrid', code: 'ED', keyPage: 'https://paradise-cloud.com/products/easydebrid' },
  { value: 'offcloud', label: 'Offcloud', code: 'OC', keyPage: 'https://offcloud.com/#/account' },
  { value: 'pikpak', label: 'PikPak', code: 'PP', keyPage: 'https://mypikpak.com' },
];

export const RESOLUTIONS = [
  { value: 'r2160p', label: '4K UHD - 2160p' },
  { value: 'r1440p', label: 'QHD - 1440p' },
  { value: 'r1080p', label: 'FHD - 1080p' },
  { value: 'r720p', label: 'HD - 720p' },
  { value: 'r576p', label: 'SD - 576p' },
  { value: 'r480p', label: 'SD - 480p' },
  { value: 'r360p', label: 'LD - 360p' },
  { value: 'r240p', label: 'LD - 240p' },
  { value: 'unknown', label: 'Unknown' },
];

export const LANGUAGE_RULES = ['required', 'allowed', 'exclude', 'preferred'];

const COMPONENT_LABELS = {
  title: 'Title',
  video_info: 'Video',
  audio_info: 'Audio',
  quality_info: 'Quality',
  release_group: 'Release group',
  seeders: 'Seeders',
  size: 'Size',
  tracker: 'Tracker',
  languages: 'Languages',
};

export function componentOptions(components) {
  return components.map((value) => ({ value, label: COMPONENT_LABELS[value] ?? value }));
}
