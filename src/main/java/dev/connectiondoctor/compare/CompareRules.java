package dev.connectiondoctor.compare;

import java.util.List;
import java.util.Set;

/** All rules of comparison; those that say the most come first. */
final class CompareRules {
    /** Remarks that say how the two stand to each other although there is no difference in them. */
    static final Set<String> HEADS = Set.of("same-fault", "model-missing-on-both", "nothing-in-common");

    private CompareRules() {}

    static List<CompareRule> all() {
        return List.of(new InspectedOnOneSide(), new OtherKey(), new StreamCutOnOneSide(), new ProxyStopsIt(),
                new ProxyNeeded(), new OtherNetworkWorks(), new ChangedOverTime(), new OtherServiceWorks(),
                new WorksElsewhere(), new NotReached(), new ModelMissingOnBoth(), new SameFault(), new OtherFaults(),
                new NothingInCommon(), new IssuerOnOneSide(), new OtherAnswerer(), new AddressesDiffer(),
                new OlderTls(), new FamilyOnOneSide(), new SlowerFirstByte(), new HarmOnOneSide(), new OtherService(),
                new NamesTakenOut(),
                new EndedEarly());
    }
}
