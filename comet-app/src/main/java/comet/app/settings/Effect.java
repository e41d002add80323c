package comet.app.settings;

/**
 * Whether setting a setting changes anything: now; later, when its feature exists, until when it is only checked; or
 * never, because it belongs to another runtime (CFG-59).
 */
public enum Effect {
    NOW,
    LATER,
    NEVER
}
