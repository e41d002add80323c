package comet.core.search;

import comet.core.media.MediaRequest;
import java.util.Optional;

/**
 * One viewer's request for streams.
 *
 * @param media the title and the part of it
 * @param preferences what the viewer's configuration says
 * @param clientAddress the viewer's public address, told to debrid services; empty when unknown (HTTP-086)
 */
public record StreamRequest(MediaRequest media, SearchPreferences preferences, Optional<String> clientAddress) {}
