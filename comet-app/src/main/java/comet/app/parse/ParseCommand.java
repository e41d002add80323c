package comet.app.parse;

import comet.app.ranking.InvalidProfileException;
import comet.app.ranking.RankingProfileJson;
import comet.core.matching.MultiMarker;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.RejectionReason;
import comet.core.ranking.ReleaseAppraiser;
import comet.core.ranking.ReleaseExplainer;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseNameParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parse}: explains release names. */
@Command(
        name = "parse",
        description = "Explain what release names say and how a ranking profile judges them.",
        footer = {
            "",
            "With - as the only name, names are read from standard input, one a line in",
            "UTF-8, and answered as JSON, one object a line. Lines that cannot be read are",
            "reported with their number and skipped; the exit status is then 1."
        })
public final class ParseCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int NAMES_BETWEEN_PROGRESS = 20_000;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "release names, or - for standard input")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "a ranking profile in JSON (default: the product's)")
    private @Nullable Path profileFile;

    @Option(names = "--progress", description = "tell how many names of standard input have been read")
    private boolean progress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this text")
    @SuppressWarnings("unused") // picocli reads it and prints the text
    private boolean help;

    @Option(names = "--json", description = "print JSON, one object a line")
    private boolean asJson;

    /**
     * @param out takes results, in UTF-8
     * @param err takes progress and problems
     */
    public ParseCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        RankingProfile profile;
        try {
            profile = profile();
        } catch (InvalidProfileException e) {
            e.problems().forEach(problem -> err.println("comet: " + profileFile + ": " + problem));
            return CommandLine.ExitCode.USAGE;
        } catch (IOException e) {
            err.println("comet: the profile " + profileFile + " cannot be read: it must be a text file in UTF-8");
            return CommandLine.ExitCode.USAGE;
        }
        if (names.equals(List.of(STANDARD_INPUT))) {
            return new Stream(profile).run();
        }
        ReleaseExplainer explainer = new ReleaseExplainer(profile);
        if (asJson) {
            try (ExplanationJson json = new ExplanationJson(out)) {
                for (String name : names) {
                    json.write(explainer.explain(name));
                }
            }
        } else {
            String separator = "";
            for (String name : names) {
                out.print(separator + ExplanationText.of(explainer.explain(name)));
                separator = System.lineSeparator();
            }
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private RankingProfile profile() throws IOException, InvalidProfileException {
        if (profileFile == null) {
            return RankingProfile.DEFAULT;
        }
        if (Files.size(profileFile) > RankingProfileJson.MAX_LENGTH) {
            throw new IOException("too large");
        }
        return RankingProfileJson.read(Files.readString(profileFile), RankingProfile.DEFAULT);
    }

    /** Names from standard input to JSON on standard output. */
    private final class Stream implements NameLines.Receiver {
        private final ReleaseNameParser parser = new ReleaseNameParser();
        private final ReleaseAppraiser appraiser;
        private final ExplanationJson json;
        private long read;
        private long unreadable;

        Stream(RankingProfile profile) throws IOException {
            appraiser = new ReleaseAppraiser(profile);
            json = new ExplanationJson(new BufferedOutputStream(out, 1 << 16));
        }

        int run() throws IOException {
            NameLines.read(in, this);
            json.close();
            out.flush();
            if (progress) {
                showProgress();
                err.println();
            }
            return unreadable == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }

        @Override
        public void name(String name) throws IOException {
            ParsedRelease release = parser.parse(name);
            ParsedRelease marked = MultiMarker.marked(release);
            long rank = appraiser.rank(marked);
            List<RejectionReason> reasons = appraiser.reasons(marked);
            json.write(release, appraiser.keeps(marked, rank), reasons, rank);
            read++;
            if (progress && read % NAMES_BETWEEN_PROGRESS == 0) {
                showProgress();
            }
        }

        private void showProgress() {
            err.print("\r" + read + " names read");
            err.flush();
        }

        @Override
        public void unreadable(long line, String why) {
            unreadable++;
            err.println((progress && read > 0 ? "\n" : "") + "comet: line " + line + " is " + why);
        }
    }
}
