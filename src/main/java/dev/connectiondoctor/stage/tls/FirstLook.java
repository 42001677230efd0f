package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.SideBySide.Both;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.Handshaker.Offer;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;

/**
 * The handshakes that are made on every line, side by side.
 *
 * @param offers the usual one, one of TLS 1.3 alone and one of TLS 1.2 alone
 * @param pair a small and a large first message
 * @param sizes what was tried because the handshakes were met with silence
 * @param addresses the usual one at each of several addresses
 */
record FirstLook(List<Attempt> offers, List<Hello> pair, List<SizeTrial> sizes, List<AddressTrial> addresses) {
    private static final List<Offer> OFFERS = List.of(Offer.USUAL, Offer.only(Versions.TLS13),
            Offer.only(Versions.TLS12));

    static FirstLook at(ProbeContext context) throws InterruptedException {
        Patience patience = new Patience(context.limits().handshake());
        CountDownLatch over = new CountDownLatch(1);
        Handshaker hands = new Handshaker(context, context.network()::open, patience);
        Both<Both<List<Attempt>, List<AddressTrial>>, Both<List<Hello>, List<SizeTrial>>> made = SideBySide.both(
                () -> SideBySide.both(
                        () -> SideBySide.forEach(OFFERS, offer -> () -> attempt(hands, offer, over)),
                        new AddressTrials(context, patience)::run),
                () -> SideBySide.both(new HelloTrials(context, patience)::pair,
                        () -> new AnswerTrials(context).watch(over, patience)));
        return new FirstLook(made.first().first(), made.second().first(), made.second().second(),
                made.first().second());
    }

    /** Whether it is known already why the usual handshake was not answered. */
    boolean explained() {
        return AnswerTrials.onlySmallOnesPass(sizes)
                || offers.getFirst().unanswered() && AddressTrials.differ(addresses);
    }

    private static Attempt attempt(Handshaker hands, Offer offer, CountDownLatch over) throws InterruptedException {
        Attempt made = hands.attempt(offer);
        if (offer.equals(Offer.USUAL)) {
            over.countDown();
        }
        return made;
    }
}
