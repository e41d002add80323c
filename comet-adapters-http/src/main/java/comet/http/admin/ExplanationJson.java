package comet.http.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.report.AccountEnd;
import comet.core.report.Explanation;
import comet.core.report.SearchReport;
import comet.core.report.SourceReport;
import comet.core.torrent.InfoHash;
import java.util.Locale;

/** An explanation as JSON: names are stable, numbers add up (ASK-37). */
final class ExplanationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExplanationJson() {}

    static byte[] write(ExplainQuestion.Reply.Told told) {
        Explanation explanation = told.explanation();
        SearchReport answer = explanation.answer();
        ObjectNode json = JSON.createObjectNode();
        json.put("media", explanation.media());
        json.put("at", explanation.at().toString());
        answer.ending().ifPresent(ending -> json.put("outcome", word(ending)));
        answer.decision().ifPresent(decision -> json.put("decision", word(decision)));
        json.put("took_ms", answer.took().toMillis());
        json.put("complete", answer.stillAsked().isEmpty());
        json.put("considered", explanation.considered());
        json.put("from_store", answer.read());
        json.put("dropped", explanation.dropped());
        ObjectNode removed = json.putObject("removed");
        explanation.removed().forEach((rule, count) -> removed.put(RuleWords.key(rule), count));
        json.put("listed", explanation.listed());
        ArrayNode sources = json.putArray("sources");
        explanation.sources().forEach(source -> sources.add(source(source)));
        ObjectNode services = json.putObject("services");
        answer.accounts().forEach((service, end) -> services.put(service.key(), word(end)));
        told.torrent().ifPresent(torrent -> json.set("torrent", torrent(explanation, torrent)));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static ObjectNode source(SourceReport source) {
        ObjectNode json = JSON.createObjectNode();
        json.put("source", source.label());
        ArrayNode asked = json.putArray("asked");
        source.asked().forEach(asked::add);
        json.put("outcome", outcome(source));
        source.end().ifPresent(end -> {
            switch (end) {
                case SourceEnd.Failed(Failure failure) -> json.put("failure", word(failure));
                case SourceEnd.PartlyFailed(int failed, Failure mostOften) -> json.put("failure", word(mostOften));
                case SourceEnd.Done done -> {}
                case SourceEnd.Silent silent -> {}
            }
        });
        source.notAsked().ifPresent(reason -> json.put("reason", word(reason)));
        json.put("took_ms", source.took().toMillis());
        json.put("offered", source.offered());
        json.put("dropped", source.dropped());
        json.put("of_title", source.kept());
        return json;
    }

    /** How a source ended, in one word. */
    private static String outcome(SourceReport source) {
        if (source.notAsked().isPresent()) {
            return "not_asked";
        }
        return source.end()
                .map(end -> switch (end) {
                    case SourceEnd.Done done -> "answered";
                    case SourceEnd.Silent silent -> "silent";
                    case SourceEnd.PartlyFailed partly -> "answered_in_part";
                    case SourceEnd.Failed failed -> "failed";
                })
                .orElse("still_asked");
    }

    private static ObjectNode torrent(Explanation explanation, InfoHash torrent) {
        ObjectNode json = JSON.createObjectNode();
        json.put("info_hash", torrent.hex());
        switch (explanation.fate(torrent)) {
            case Explanation.Fate.Shown shown -> json.put("fate", "listed");
            case Explanation.Fate.Removed(var rule) ->
                json.put("fate", "removed").put("rule", RuleWords.key(rule)).put("why", RuleWords.sentence(rule));
            case Explanation.Fate.RemovedBefore(var rule) ->
                json.put("fate", "removed_before")
                        .put("rule", RuleWords.key(rule))
                        .put("why", RuleWords.sentence(rule));
            case Explanation.Fate.NotOffered never -> json.put("fate", "not_offered");
        }
        return json;
    }

    private static String word(AccountEnd end) {
        return switch (end) {
            case AccountEnd.Answered answered -> "answered";
            case AccountEnd.Unfinished unfinished -> "answered_in_part";
            case AccountEnd.NotChecked failed -> "failed";
            case AccountEnd.Unusable refused -> "account_refused";
            case AccountEnd.Broke broke -> "broke";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
