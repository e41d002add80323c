package comet.debrid.scripted;

import comet.core.port.DebridService;
import comet.debrid.call.CallResources;

/**
 * Everything that the test of an adapter has to prove, but for the meaning of its service's own words. The test implements
 * this, says how the adapter is made and where its samples are, and all tests come with it:
 *
 * <pre>{@code
 * class ExampleboxTest implements DebridServiceContract {
 *     public String samples() {
 *         return "examplebox"; // src/test/resources/debrid/examplebox, and the setting EXAMPLEBOX_URL
 *     }
 *
 *     public DebridService adapter(String baseUrl, CallResources resources) {
 *         return new Examplebox(baseUrl, resources);
 *     }
 * }
 * }</pre>
 *
 * <p>Where a service differs from most in a way its documentation allows, the test says so by overriding {@link
 * #isAnswer}, {@link #kindOf}, {@link #emptyAnswer} or {@link #key}; nothing can be left out.
 */
public interface DebridServiceContract extends AnswersContract, SamplesContract {

    @Override
    DebridService adapter(String baseUrl, CallResources resources);
}
