package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that more than one fix needs.
 *
 * @param before what most of them say before it
 */
public record Preparation(List<Instruction> before, Instruction.Put file) {

    static List<Preparation> sharedBy(List<FixPlan.Offer> offers) {
        Set<Instruction.Put> files = new LinkedHashSet<>();
        for (FixPlan.Offer offer : offers) {
            for (Instruction one : offer.instructions()) {
                if (one instanceof Instruction.Put file && among(offers, file) > 1) {
                    files.add(file);
                }
            }
        }
        return files.stream().map(file -> of(file, offers)).toList();
    }

    private static Preparation of(Instruction.Put file, List<FixPlan.Offer> offers) {
        List<Instruction> first = offers.stream()
                .map(FixPlan.Offer::instructions)
                .filter(all -> all.contains(file))
                .findFirst()
                .orElseThrow();
        return new Preparation(first.subList(0, first.indexOf(file))
                .stream()
                .filter(one -> among(offers, one) > 1)
                .toList(), file);
    }

    /** What is to be read before the file, without what a certificate says of itself. */
    public List<Instruction> toRead() {
        Optional<SavedCertificate> certificate = SavedCertificate.read(file.content());
        return before.stream()
                .filter(one -> certificate.isEmpty() || !(one instanceof Instruction.Take take)
                        || !take.text().equalsIgnoreCase(certificate.get().sha256()))
                .toList();
    }

    private static long among(List<FixPlan.Offer> offers, Instruction wanted) {
        return offers.stream().filter(offer -> offer.instructions().contains(wanted)).count();
    }

    /** The instructions of a fix after what it shares was done. */
    static List<Instruction> without(List<Preparation> shared, List<Instruction> instructions) {
        List<Instruction> rest = new ArrayList<>(instructions);
        for (Preparation one : shared) {
            if (rest.containsAll(one.before)) {
                rest.removeAll(rest.contains(one.file) ? one.before : List.of());
            }
            rest.replaceAll(step -> step.equals(one.file) ? new Instruction.Use(one.file.path()) : step);
        }
        return List.copyOf(rest);
    }
}
