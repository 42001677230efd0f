package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The server shows a certificate that is made out to other names. */
final class CertificateOfAnotherHost implements FaultRule {
    private static final int SHOWN = 5;

    @Override
    public String id() {
        return "tls.wrong-host";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(chain -> !chain.verification().hostMatches() && !chain.leafNotFirst())
                .map(chain -> chain.problem(id(), chain.subject().service())
                        .likely()
                        .with("names", names(chain))
                        .with("owner", Names.owner(chain.leaf().subject()))
                        .because("chain/0/sans")
                        .fix(Fixes.words("check-spelling", "compare"))
                        .fix(Fixes.words("certificate-for-this-name", "add").forAudience(Fix.Audience.IT))
                        .build());
    }

    private static String names(Chain chain) {
        List<String> names = chain.leaf().sans();
        String shown = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.isEmpty() ? Names.shortest(chain.leaf().subject()) : names.size() > SHOWN ? shown + ", …" : shown;
    }
}
