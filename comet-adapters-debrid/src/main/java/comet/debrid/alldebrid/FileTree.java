package comet.debrid.alldebrid;

import comet.core.file.ListedFile;
import comet.debrid.alldebrid.FilesJson.Node;
import comet.debrid.operation.RootFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Makes a list out of AllDebrid's tree of files (AD-23). */
final class FileTree {

    /** A file and the folders it is in. */
    private record Leaf(String path, Node file) {}

    private FileTree() {}

    /**
     * The files, each by what is unlocked to play it, without the folder that all of them are in. Their order differs
     * from call to call.
     */
    static List<ListedFile<String>> files(List<Node> roots) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", roots, leaves);
        List<String> paths = RootFolder.stripped(leaves.stream().map(Leaf::path).toList());
        return IntStream.range(0, leaves.size())
                .mapToObj(i -> listed(paths.get(i), leaves.get(i).file()))
                .toList();
    }

    /** As deep as JSON may be, which is bounded. */
    private static void collect(String folder, List<Node> nodes, List<Leaf> leaves) {
        for (Node node : nodes) {
            if (node.n() == null) {
                continue;
            }
            if (node.e() == null) {
                leaves.add(new Leaf(folder + node.n(), node));
            } else {
                collect(folder + node.n() + "/", node.e(), leaves);
            }
        }
    }

    private static ListedFile<String> listed(String path, Node file) {
        String link = file.l() == null ? "" : file.l();
        ListedFile<String> listed =
                ListedFile.of(link, path, file.s() == null ? OptionalLong.empty() : OptionalLong.of(file.s()));
        return link.isEmpty() ? listed.withoutHandle() : listed;
    }
}
