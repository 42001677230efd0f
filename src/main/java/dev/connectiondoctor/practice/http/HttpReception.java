package dev.connectiondoctor.practice.http;

import java.io.IOException;
import java.util.Optional;

import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.Reception;

/** Speaks HTTP/1.1 on a connection until the client or an answer ends it. */
public record HttpReception(Handler handler) implements Reception {

    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        try {
            converse(new RequestReader(connection), new AnswerWriter(connection));
        } catch (BadRequest bad) {
            new AnswerWriter(connection).page(Answer.Page.of(bad.status(), "text/plain", bad.getMessage()), true, true);
        }
        connection.finish();
    }

    private void converse(RequestReader reader, AnswerWriter writer) throws IOException, InterruptedException {
        Optional<Request> request = reader.next();
        while (request.isPresent() && writer.write(request.get(), handler.answer(request.get()))) {
            request = reader.next();
        }
    }
}
