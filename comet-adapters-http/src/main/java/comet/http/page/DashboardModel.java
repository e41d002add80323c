package comet.http.page;

import java.util.List;
import java.util.Optional;

/**
 * What the operator's first page depends on.
 *
 * @param addonName {@code ADDON_NAME}, shown as text
 * @param basePath the path of {@code PUBLIC_BASE_URL}, or empty
 * @param logout where the form that signs out is sent
 * @param action where the question is sent
 * @param asked the question as it was asked
 * @param reply lines of plain text; empty when nothing was asked
 */
public record DashboardModel(
        String addonName, String basePath, String logout, String action, Asked asked, Optional<List<String>> reply) {

    /** A question, each part as it was typed. */
    public record Asked(String type, String id, String hash) {}
}
