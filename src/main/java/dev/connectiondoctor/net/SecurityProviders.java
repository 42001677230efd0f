package dev.connectiondoctor.net;

import java.security.Security;
import java.util.Set;

/** Which security providers Java looks through when it is asked for an algorithm. */
public final class SecurityProviders {
    /** Kerberos, SASL, signatures of XML, smart cards and LDAP: nothing that a connection here is made of. */
    private static final Set<String> UNUSED = Set.of("SunJGSS", "SunSASL", "XMLDSig", "SunPCSC", "JdkLDAP", "JdkSASL",
            "SunPKCS11");
    /** Java passes over a provider that it has already. */
    private static final String FIRST = "security.provider.1";

    private SecurityProviders() {}

    /**
     * Leaves out those that nothing here uses; for a process of our own, before anything in it is encrypted. Java's TLS
     * asks for algorithms that no provider has: to be sure of that, Java would look for the unused ones and set up every
     * provider that it finds on the way, a large one of a library among them, which takes a tenth of a quick check.
     */
    public static void leaveOutUnused() {
        String first = Security.getProperty(FIRST);
        for (int number = 2; Security.getProperty(name(number)) instanceof String provider; number++) {
            if (UNUSED.contains(provider.strip())) {
                Security.setProperty(name(number), first);
            }
        }
    }

    private static String name(int number) {
        return "security.provider." + number;
    }
}
