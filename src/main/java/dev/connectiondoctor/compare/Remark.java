package dev.connectiondoctor.compare;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.connectiondoctor.fault.Confidence;

/**
 * A sentence on what the difference says, as data.
 *
 * @param matters whether it is a difference that somebody would notice
 * @param params values for the placeholders of its words; {@link Side}, stages and findings are named when it is shown
 */
public record Remark(String id, Confidence confidence, boolean matters, Map<String, Object> params) {

    /** One that is certain. */
    static Remark certain(String id) {
        return new Remark(id, Confidence.CERTAIN, true, Map.of());
    }

    /** One to which there are other explanations, though less likely ones. */
    static Remark likely(String id) {
        return new Remark(id, Confidence.LIKELY, true, Map.of());
    }

    static Remark possible(String id) {
        return new Remark(id, Confidence.POSSIBLE, true, Map.of());
    }

    /** One that helps to read the rest, and is no difference that matters. */
    static Remark note(String id) {
        return new Remark(id, Confidence.CERTAIN, false, Map.of());
    }

    Remark with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Remark(id, confidence, matters, java.util.Collections.unmodifiableMap(more));
    }

    /** The words under the key that ends in this, where there are such. */
    Remark variant(String variant) {
        return with("variant", variant);
    }

    Remark notMattering() {
        return new Remark(id, confidence, false, params);
    }
}
