package comet.core.search;

import comet.core.media.MediaId;
import comet.core.media.MediaType;

/**
 * What a title is looked up by. Season and episode do not count: all episodes share what is known (MCA-03). The kind
 * does, because providers are asked by it; what they say is stored without.
 */
record TitleKey(MediaType type, MediaId id) {}
