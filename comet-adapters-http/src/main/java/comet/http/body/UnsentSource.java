package comet.http.body;

/** Stands for a body that nobody will ask for. */
final class UnsentSource implements BodySource {

    @Override
    public void open(BodySink sink) {
        sink.fail();
    }

    @Override
    public void demand(long bytes) {
        // There is nothing to give.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
