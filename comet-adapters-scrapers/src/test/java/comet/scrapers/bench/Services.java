package comet.scrapers.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The process of the scripted services; ends when closed, and with this one. */
record Services(Process process, String address) implements AutoCloseable {

    static Services start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScriptedServices.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Not closed: with it, the process would lose what it prints to.
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String port = said.readLine();
        if (port == null) {
            throw new IOException("the scripted services did not start");
        }
        return new Services(process, "http://127.0.0.1:" + Integer.parseInt(port));
    }

    /** What was called since the last question. */
    OpenCalls.Count calls() throws IOException {
        try (InputStream in = URI.create(address + "/stats").toURL().openStream()) {
            return OpenCalls.Count.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
