package comet.core.debrid;

/**
 * One debrid account of a viewer.
 *
 * @param service the service it is with
 * @param key what opens it
 */
public record Account(ServiceId service, ApiKey key) {}
