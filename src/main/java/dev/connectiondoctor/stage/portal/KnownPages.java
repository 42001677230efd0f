package dev.connectiondoctor.stage.portal;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.connectiondoctor.ControlHosts.KnownPage;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Race;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.firstbyte.Request;
import dev.connectiondoctor.stage.firstbyte.Talk;
import dev.connectiondoctor.stage.http.RawAnswer;
import dev.connectiondoctor.target.BaseUrl;

/** Asks for pages whose content is known, side by side: one plain request each, at most 64 KiB and three seconds. */
final class KnownPages {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Network network;
    private final boolean besideProxy;
    private final PageReader reader;

    /** @param besideProxy go straight to the pages, though the run's own route leads through a proxy */
    KnownPages(ProbeContext context, boolean besideProxy) {
        this.network = context.network();
        this.besideProxy = besideProxy;
        this.reader = new PageReader(context.scrubber());
    }

    List<KnownPageVisit> visit(List<KnownPage> pages) throws InterruptedException {
        return SideBySide.forEach(pages, page -> () -> visit(page));
    }

    private KnownPageVisit visit(KnownPage page) throws InterruptedException {
        network.contacts().add(page.address());
        return inTime(page).map(answer -> reader.read(page, answer)).orElseGet(() -> KnownPageVisit.inVain(page));
    }

    /** The answer, if it came in time: looking the name up counts, which has more patience of its own. */
    private Optional<RawAnswer> inTime(KnownPage page) throws InterruptedException {
        FutureTask<Optional<RawAnswer>> asking = new FutureTask<>(() -> ask(page.address()));
        Thread thread = Thread.ofVirtual().name("known-page").start(asking);
        try {
            return asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            thread.interrupt();
        }
    }

    private Optional<RawAnswer> ask(BaseUrl page) throws InterruptedException {
        Request request = Request.ofPage(page, besideProxy ? null : network.route().proxy());
        try (Talk talk = new Talk(open(page), request, network.ticker())) {
            return Optional.of(talk.ask(PATIENCE).answer());
        } catch (IOException _) {
            Interruption.check();
            return Optional.empty();
        }
    }

    private Line open(BaseUrl page) throws IOException, InterruptedException {
        if (!besideProxy) {
            return network.open(page, PATIENCE, PATIENCE);
        }
        Socket socket = Race.connect(network.names().lookup(String.valueOf(page.host())), page.port(),
                address -> network.connect(address, PATIENCE));
        return new Line(socket, 0, 0);
    }
}
