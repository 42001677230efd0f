package dev.connectiondoctor.target;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model of Azure OpenAI under an address of its own, as Azure's older API has it: the model is part of the path, and
 * every request carries the API's version in its query.
 *
 * @param root what is in front of {@code /openai}, usually nothing
 * @param name the deployment's name, which takes the place of a model's id
 * @param version the version in the address, or the newest one that is no preview
 */
public record AzureDeployment(String root, String name, String version) {
    private static final Pattern PATH = Pattern.compile("(.*)/openai/deployments/([^/]+)");
    private static final Pattern VERSION = Pattern.compile("[?&]api-version=([A-Za-z0-9.-]+)");
    private static final String NEWEST = "2024-10-21";

    /** The deployment that a base URL names; empty for all other addresses. */
    public static Optional<AzureDeployment> of(BaseUrl base) {
        Matcher path = PATH.matcher(base.path());
        return base.usable() && path.matches()
                ? Optional.of(new AzureDeployment(path.group(1), path.group(2), version(base.given())))
                : Optional.empty();
    }

    /** Whether an address is that of a deployment or goes on behind one: then its query belongs to it. */
    public static boolean leadsTo(BaseUrl base) {
        return base.usable() && base.path().contains("/openai/deployments/");
    }

    private static String version(String given) {
        Matcher version = VERSION.matcher(given);
        return version.find() ? version.group(1) : NEWEST;
    }

    /** The models that deployments can be made of; it lists no deployments, but it knows the key. */
    String modelsUrl(BaseUrl base) {
        return base.origin() + root + "/openai/models" + query();
    }

    String query() {
        return "?api-version=" + version;
    }
}
