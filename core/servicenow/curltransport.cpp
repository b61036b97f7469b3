// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/curlerror.h"
#include "core/servicenow/replycollector.h"
#include "core/servicenow/systemproxy.h"
#include "core/servicenow/transport.h"
#include "core/support/version.h"

#include <QFile>

#include <curl/curl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace itam::core::servicenow {
namespace {

constexpr long uploadBufferBytes = 512 * 1024;
constexpr int longestPollMs = 1000; // libcurl wakes up earlier for everything that it waits for

/// libcurl and the TLS library are started once in a process, before the first handle and by whoever comes first; a
/// static of a function is made once, whatever the number of threads. Never undone: threads that look up a name may
/// still be in there when a program ends.
bool startLibrary()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    return started == CURLE_OK;
}

// Both kinds of handles are void to C++: what frees them tells them apart.
struct FreeEasy
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeMulti
{
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct FreeLines
{
    void operator()(curl_slist* lines) const { curl_slist_free_all(lines); }
};

/// The header lines of a request, as libcurl wants them.
class HeaderLines
{
public:
    void add(const QByteArray& line)
    {
        if (curl_slist* longer = curl_slist_append(m_list.get(), line.constData())) {
            (void)m_list.release();
            m_list.reset(longer);
        }
    }
    [[nodiscard]] curl_slist* get() const { return m_list.get(); }

private:
    std::unique_ptr<curl_slist, FreeLines> m_list;
};

QString originOf(const QUrl& url)
{
    const QString port = url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString();
    return url.host() + port;
}

/// A value from an instance, such as its token, must not become a header of its own.
bool fitsInALine(const QByteArray& text)
{
    return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
}

Result<HeaderLines> headerLines(const HttpRequest& request)
{
    HeaderLines lines;
    // Nobody is asked whether a body may follow: the answer costs a round trip, and some never give one.
    lines.add("Expect:");
    for (const auto& [name, value] : request.headers) {
        if (!fitsInALine(name) || !fitsInALine(value))
            return failure(ErrorCode::BadReply,
                           QStringLiteral("a line break in the header %1").arg(QString::fromLatin1(name)));
        const QByteArray separator = value.isEmpty() ? ";" : ": "; // "name:" would remove the header
        lines.add(name + separator + value);
    }
    return lines;
}

std::size_t takeHeader(const char* data, std::size_t size, std::size_t count, void* collector)
{
    const QByteArrayView line(data, static_cast<qsizetype>(size * count));
    return static_cast<ReplyCollector*>(collector)->addHeaderLine(line) ? size * count : 0;
}

std::size_t takeBody(const char* data, std::size_t size, std::size_t count, void* collector)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size * count));
    return static_cast<ReplyCollector*>(collector)->addBody(bytes) ? size * count : 0;
}

/// Whom a TLS connection trusts: the system's authorities, where OpenSSL has them on this system, and those of the file
/// beside them. libcurl's own options would take the file in their place.
CURLcode trustAuthorities(CURL*, void* context, void* extraFile)
{
    auto* tls = static_cast<SSL_CTX*>(context);
    const auto& file = *static_cast<const QByteArray*>(extraFile);
    ERR_clear_error();
    if (SSL_CTX_set_default_verify_paths(tls) != 1)
        return CURLE_SSL_CACERT_BADFILE;
    if (!file.isEmpty() && SSL_CTX_load_verify_locations(tls, file.constData(), nullptr) != 1)
        return CURLE_SSL_CACERT_BADFILE;
    return CURLE_OK;
}

class CurlTransport final : public Transport
{
public:
    explicit CurlTransport(const QString& extraAuthorities) : m_extraAuthorities(QFile::encodeName(extraAuthorities))
    {
        if (!startLibrary())
            return;
        m_multi.reset(curl_multi_init());
        m_easy.reset(curl_easy_init());
        if (!m_multi || !m_easy)
            return;
        m_setUp = CURLE_OK;
        setUpConnection();
        setUpTls();
        set(CURLOPT_HEADERFUNCTION, &takeHeader);
        set(CURLOPT_WRITEFUNCTION, &takeBody);
        set(CURLOPT_ERRORBUFFER, m_message.data());
    }

    Result<HttpReply> send(const HttpRequest& request, std::stop_token stop) override
    {
        const QString origin = originOf(request.url);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {}, origin);
        if (m_setUp != CURLE_OK)
            return failure(ErrorCode::Internal, QString::fromLatin1(curl_easy_strerror(m_setUp)), origin);
        const auto lines = headerLines(request);
        if (!lines)
            return failure(lines.error().code, lines.error().detail, origin);
        const std::optional<SystemProxy> proxy = systemProxyFor(request.url);
        ReplyCollector reply;
        prepare(request, *lines, proxy, reply);
        const std::optional<CURLcode> end = transfer(request, stop);
        // What it borrowed for this request ends with it.
        set(CURLOPT_POSTFIELDS, static_cast<const char*>(nullptr));
        set(CURLOPT_HTTPHEADER, static_cast<curl_slist*>(nullptr));
        if (!end)
            return failure(ErrorCode::Cancelled, {}, origin);
        return answerOf(*end, request, proxy, std::move(reply));
    }

private:
    template <typename Value>
    void set(CURLoption option, Value value)
    {
        static_assert(std::is_same_v<Value, long> || std::is_same_v<Value, curl_off_t> || std::is_pointer_v<Value>);
        if (const CURLcode done = curl_easy_setopt(m_easy.get(), option, value); m_setUp == CURLE_OK)
            m_setUp = done;
    }
    template <typename Value>
    [[nodiscard]] Value info(CURLINFO which) const
    {
        Value value{};
        curl_easy_getinfo(m_easy.get(), which, &value);
        return value;
    }

    void setUpConnection()
    {
        set(CURLOPT_NOSIGNAL, 1L);
        // Without this a stop would wait for a name server that does not answer.
        set(CURLOPT_QUICK_EXIT, 1L);
        set(CURLOPT_TCP_NODELAY, 1L);
        set(CURLOPT_UPLOAD_BUFFERSIZE, uploadBufferBytes);
        set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1)); // one request at a time
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_PATH_AS_IS, 1L);
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
        set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
        set(CURLOPT_NOPROXY, ""); // systemProxyFor() has decided
        set(CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANY));
        set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
        set(CURLOPT_USERAGENT, "itam-console/" ITAM_VERSION);
    }

    void setUpTls()
    {
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        set(CURLOPT_CAINFO, static_cast<const char*>(nullptr));
        set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
        set(CURLOPT_CA_CACHE_TIMEOUT, 0L); // its store would take the place of ours
        set(CURLOPT_SSL_CTX_DATA, &m_extraAuthorities);
        set(CURLOPT_SSL_CTX_FUNCTION, &trustAuthorities);
    }

    void prepare(const HttpRequest& request, const HeaderLines& lines, const std::optional<SystemProxy>& proxy,
                 ReplyCollector& reply)
    {
        m_message.fill('\0');
        set(CURLOPT_URL, request.url.toEncoded(QUrl::RemoveFragment | QUrl::RemoveUserInfo).constData());
        set(CURLOPT_HTTPHEADER, lines.get());
        if (request.method == Method::Get || request.method == Method::Delete) {
            set(CURLOPT_HTTPGET, 1L);
        } else {
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
            set(CURLOPT_POSTFIELDS, request.body.constData()); // borrowed: the request outlives the transfer
        }
        // Only the word: what is sent and how was said above. It would stay for the next request.
        const bool isNamed = request.method != Method::Get && request.method != Method::Post;
        set(CURLOPT_CUSTOMREQUEST, isNamed ? nameOf(request.method) : static_cast<const char*>(nullptr));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
        set(CURLOPT_PROXY, proxy ? proxy->url.constData() : ""); // empty: not even one that the environment names
        const bool withLogin = proxy && !proxy->user.isEmpty();
        set(CURLOPT_PROXYUSERNAME, withLogin ? proxy->user.constData() : nullptr);
        set(CURLOPT_PROXYPASSWORD, withLogin ? proxy->password.reveal().constData() : nullptr);
        set(CURLOPT_HEADERDATA, &reply);
        set(CURLOPT_WRITEDATA, &reply);
    }

    /// nullopt: it was stopped.
    [[nodiscard]] std::optional<CURLcode> transfer(const HttpRequest& request, const std::stop_token& stop)
    {
        // Runs on the thread that asks for the stop; waking up is what another thread may do.
        const std::stop_callback wake(stop, [this] { curl_multi_wakeup(m_multi.get()); });
        if (curl_multi_add_handle(m_multi.get(), m_easy.get()) != CURLM_OK)
            return CURLE_FAILED_INIT;
        std::optional<CURLcode> end = CURLE_FAILED_INIT;
        int running = 1;
        bool meanwhileIsDone = !request.meanwhile;
        while (true) {
            if (stop.stop_requested()) {
                end.reset();
                break;
            }
            if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK)
                break;
            if (running == 0) {
                int left = 0;
                if (const CURLMsg* message = curl_multi_info_read(m_multi.get(), &left))
                    end = message->data.result;
                break;
            }
            if (!meanwhileIsDone && info<curl_off_t>(CURLINFO_SIZE_UPLOAD_T) >= request.body.size()) {
                meanwhileIsDone = true;
                request.meanwhile();
                continue; // the answer may be there
            }
            if (curl_multi_poll(m_multi.get(), nullptr, 0, longestPollMs, nullptr) != CURLM_OK)
                break;
        }
        curl_multi_remove_handle(m_multi.get(), m_easy.get()); // closes the connection unless the answer is complete
        return end;
    }

    [[nodiscard]] Result<HttpReply> answerOf(CURLcode end, const HttpRequest& request,
                                             const std::optional<SystemProxy>& proxy, ReplyCollector reply) const
    {
        constexpr int proxyWantsLogin = 407;
        const QString origin = originOf(request.url);
        if (!reply.refusal().isEmpty())
            return failure(ErrorCode::BadReply, reply.refusal(), origin);
        const int status = static_cast<int>(info<long>(CURLINFO_RESPONSE_CODE));
        FailedTransfer failed;
        failed.code = end;
        failed.proxy = proxy ? proxy->address : QString();
        if (end == CURLE_OK && proxy && status == proxyWantsLogin) {
            failed.code = CURLE_PROXY;
            failed.detail = QStringLiteral("it wants a login");
            return failure(errorOf(failed, origin));
        }
        if (end == CURLE_OK)
            return std::move(reply).take(status);
        failed.systemError = static_cast<int>(info<long>(CURLINFO_OS_ERRNO));
        failed.tunnelStatus = static_cast<int>(info<long>(CURLINFO_HTTP_CONNECTCODE));
        failed.isTls = request.url.scheme() == QLatin1String("https");
        failed.connected = info<long>(CURLINFO_NUM_CONNECTS) > 0;
        failed.detail = detailOf(end, request);
        return failure(errorOf(failed, origin));
    }

    [[nodiscard]] QString detailOf(CURLcode end, const HttpRequest& request) const
    {
        if (end == CURLE_OPERATION_TIMEDOUT)
            return QStringLiteral("no complete answer within %1 ms").arg(request.timeout.count());
        if (end == CURLE_SSL_CACERT_BADFILE)
            return QStringLiteral("the file %1 holds no authorities that can be read")
                .arg(QFile::decodeName(m_extraAuthorities));
        return QString::fromUtf8(m_message.front() != '\0' ? m_message.data() : curl_easy_strerror(end));
    }

    QByteArray m_extraAuthorities;
    std::array<char, CURL_ERROR_SIZE> m_message{};
    CURLcode m_setUp = CURLE_FAILED_INIT;      ///< the first option that libcurl did not take
    std::unique_ptr<CURLM, FreeMulti> m_multi; ///< keeps the connections; outlives the handle
    std::unique_ptr<CURL, FreeEasy> m_easy;
};

} // namespace

const char* nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    }
    return "GET";
}

std::unique_ptr<Transport> makeNetworkTransport(const QString& extraAuthorities)
{
    return std::make_unique<CurlTransport>(extraAuthorities);
}

} // namespace itam::core::servicenow
