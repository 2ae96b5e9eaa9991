<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>DeviceWords</name>
    <message>
        <source>Fingerprint scanner</source>
        <translation>Máy thu vân tay</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Đầu đọc thẻ</translation>
    </message>
    <message>
        <source>Document scanner</source>
        <translation>Máy quét giấy tờ</translation>
    </message>
    <message>
        <source>Slip printer</source>
        <translation>Máy in giấy hẹn</translation>
    </message>
    <message>
        <source>Citizen&apos;s screen</source>
        <translation>Màn hình công dân</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The program met a state it does not know. Do the last step again; if it returns, tell the administrator.</source>
        <translation>Chương trình gặp trạng thái không lường trước. Đồng chí làm lại bước vừa rồi; nếu vẫn lỗi, báo quản trị trạm.</translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing was changed.</source>
        <translation>Đã dừng theo yêu cầu. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again; if it returns, check the device or the line.</source>
        <translation>Quá thời gian chờ trả lời. Đồng chí thử lại; nếu vẫn lỗi, kiểm tra thiết bị hoặc đường truyền.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that the drive is connected and the file is still there.</source>
        <translation>Không đọc được tệp. Đồng chí kiểm tra ổ đĩa còn cắm và tệp còn ở đó.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check that the drive is connected and not write-protected.</source>
        <translation>Không ghi được tệp. Đồng chí kiểm tra ổ đĩa còn cắm và không khóa ghi.</translation>
    </message>
    <message>
        <source>The disk is full. Send what waits in Sync, or have the administrator make room; until then nothing new can be kept.</source>
        <translation>Ổ đĩa đã đầy. Đồng chí gửi hết hồ sơ chờ ở mục Đồng bộ hoặc nhờ quản trị trạm giải phóng chỗ; trước đó chưa thể lưu thêm.</translation>
    </message>
    <message>
        <source>What was read does not have the expected form and was not used. Read it again, or type the values in.</source>
        <translation>Dữ liệu đọc được không đúng khuôn dạng nên không dùng. Đồng chí đọc lại hoặc gõ tay.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check Caps Lock and type it again.</source>
        <translation>Mật khẩu không đúng. Đồng chí kiểm tra Caps Lock và gõ lại.</translation>
    </message>
    <message>
        <source>This officer has no account at the station. The administrator must add one.</source>
        <translation>Cán bộ này chưa có tài khoản trên trạm. Quản trị trạm phải tạo tài khoản.</translation>
    </message>
    <message>
        <source>The account is locked after too many wrong attempts. Wait until the time is over, or see the administrator.</source>
        <translation>Tài khoản tạm khóa vì sai mật khẩu quá nhiều lần. Đồng chí chờ hết thời gian khóa hoặc gặp quản trị trạm.</translation>
    </message>
    <message>
        <source>The passphrase is too easy to guess. Choose a longer one of several words.</source>
        <translation>Mật khẩu quá dễ đoán. Đồng chí chọn mật khẩu dài hơn, gồm nhiều từ.</translation>
    </message>
    <message>
        <source>The station&apos;s key file is damaged. The administrator must restore it from the backup before anyone signs in.</source>
        <translation>Tệp khóa của trạm bị hỏng. Quản trị trạm phải khôi phục từ bản sao trước khi đăng nhập.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and do it again.</source>
        <translation>Chưa có cán bộ nào đăng nhập. Đồng chí đăng nhập rồi làm lại.</translation>
    </message>
    <message>
        <source>The station is locked. Unlock it with your passphrase and do it again.</source>
        <translation>Trạm đang khóa. Đồng chí mở khóa bằng mật khẩu rồi làm lại.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask a supervisor or the administrator to do it.</source>
        <translation>Vai trò của đồng chí không được làm việc này. Đề nghị cán bộ duyệt hoặc quản trị trạm thực hiện.</translation>
    </message>
    <message>
        <source>There is no store at this station. The administrator must set the station up.</source>
        <translation>Trạm chưa có kho dữ liệu. Quản trị trạm phải thiết lập trạm.</translation>
    </message>
    <message>
        <source>A store is already there and was not touched. The administrator must choose another folder.</source>
        <translation>Kho dữ liệu đã có sẵn và được giữ nguyên. Quản trị trạm phải chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Another copy of the program has the store open. Close it and start again.</source>
        <translation>Kho dữ liệu đang được một bản khác của chương trình mở. Đồng chí đóng bản đó rồi khởi động lại.</translation>
    </message>
    <message>
        <source>The store was made with another key. The administrator must restore the key file that belongs to it.</source>
        <translation>Kho dữ liệu được tạo bằng khóa khác. Quản trị trạm phải khôi phục đúng tệp khóa của kho.</translation>
    </message>
    <message>
        <source>The store is damaged. Stop work; the administrator must restore it from the backup.</source>
        <translation>Kho dữ liệu bị hỏng. Đồng chí dừng thu nhận; quản trị trạm phải khôi phục từ bản sao.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of the program. The administrator must install that version.</source>
        <translation>Kho dữ liệu do phiên bản mới hơn tạo ra. Quản trị trạm phải cài phiên bản đó.</translation>
    </message>
    <message>
        <source>The store is busy. Try again in a moment; nothing was lost.</source>
        <translation>Kho dữ liệu đang bận. Đồng chí thử lại sau ít giây; không mất dữ liệu.</translation>
    </message>
    <message>
        <source>The store could not keep this. Do the last step again; if it returns, tell the administrator.</source>
        <translation>Không lưu được vào kho dữ liệu. Đồng chí làm lại bước vừa rồi; nếu vẫn lỗi, báo quản trị trạm.</translation>
    </message>
    <message>
        <source>It is no longer there. Refresh the list and choose again.</source>
        <translation>Mục này không còn nữa. Đồng chí làm mới danh sách và chọn lại.</translation>
    </message>
    <message>
        <source>The log of actions does not hold together. Stop work and report it to the administrator at once.</source>
        <translation>Nhật ký thao tác không còn liền mạch. Đồng chí dừng việc và báo ngay quản trị trạm.</translation>
    </message>
    <message>
        <source>A value does not have the required form. Correct the marked field.</source>
        <translation>Một giá trị không đúng quy cách. Đồng chí sửa ô được đánh dấu.</translation>
    </message>
    <message>
        <source>The application&apos;s state does not allow this step. Refresh the list and look at its state.</source>
        <translation>Trạng thái hồ sơ không cho phép bước này. Đồng chí làm mới danh sách và xem lại trạng thái.</translation>
    </message>
    <message>
        <source>The application is not complete. Fill in the marked steps, then submit.</source>
        <translation>Hồ sơ chưa đủ. Đồng chí bổ sung các bước được đánh dấu rồi nộp.</translation>
    </message>
    <message>
        <source>The application was changed meanwhile. Open it again and look at the new values.</source>
        <translation>Hồ sơ vừa có thay đổi. Đồng chí mở lại và xem giá trị mới.</translation>
    </message>
    <message>
        <source>Your own capture needs another person&apos;s approval. Hand it to another supervisor.</source>
        <translation>Hồ sơ do chính đồng chí thu nhận phải do người khác duyệt. Chuyển cho cán bộ duyệt khác.</translation>
    </message>
    <message>
        <source>A reason is required here. Choose or write one.</source>
        <translation>Việc này phải có lý do. Đồng chí chọn hoặc ghi lý do.</translation>
    </message>
    <message>
        <source>The application holds a sample of a training device and cannot be sealed. Capture it again with a real device.</source>
        <translation>Hồ sơ có mẫu từ thiết bị luyện tập nên không được niêm phong. Đồng chí thu lại bằng thiết bị thật.</translation>
    </message>
    <message>
        <source>The device is not connected. Plug it in and wait a few seconds.</source>
        <translation>Thiết bị chưa cắm. Đồng chí cắm thiết bị và chờ vài giây.</translation>
    </message>
    <message>
        <source>The device is used by another program. Close that program and try again.</source>
        <translation>Thiết bị đang bị chương trình khác dùng. Đồng chí đóng chương trình đó rồi thử lại.</translation>
    </message>
    <message>
        <source>The device was unplugged. Plug it in again; what was captured is kept.</source>
        <translation>Thiết bị vừa bị rút. Đồng chí cắm lại; dữ liệu đã thu vẫn còn.</translation>
    </message>
    <message>
        <source>The device reports a fault. Unplug it and plug it in again; if it returns, use another one.</source>
        <translation>Thiết bị báo hỏng. Đồng chí rút ra cắm lại; nếu vẫn lỗi, dùng thiết bị khác.</translation>
    </message>
    <message>
        <source>The device does not answer. Unplug it and plug it in again.</source>
        <translation>Thiết bị không trả lời. Đồng chí rút ra và cắm lại.</translation>
    </message>
    <message>
        <source>There is no sheet in the scanner. Put the document in and scan again.</source>
        <translation>Máy quét chưa có giấy. Đồng chí đặt giấy tờ vào rồi quét lại.</translation>
    </message>
    <message>
        <source>A sheet is jammed in the scanner. Take it out with care and scan again.</source>
        <translation>Giấy bị kẹt trong máy quét. Đồng chí gỡ nhẹ giấy ra rồi quét lại.</translation>
    </message>
    <message>
        <source>The scanner&apos;s cover is open. Close it and scan again.</source>
        <translation>Nắp máy quét đang mở. Đồng chí đóng nắp rồi quét lại.</translation>
    </message>
    <message>
        <source>The picture cannot be read. Capture or scan it again.</source>
        <translation>Không đọc được hình ảnh. Đồng chí chụp hoặc quét lại.</translation>
    </message>
    <message>
        <source>A file for judging pictures is not installed. The administrator must install the program anew.</source>
        <translation>Thiếu tệp đánh giá hình ảnh. Quản trị trạm phải cài lại chương trình.</translation>
    </message>
    <message>
        <source>The station has no certificate for this. The administrator must install it.</source>
        <translation>Trạm chưa có chứng thư số cần thiết. Quản trị trạm phải cài chứng thư.</translation>
    </message>
    <message>
        <source>A certificate has expired. The administrator must install the new one; applications wait here until then.</source>
        <translation>Chứng thư số đã hết hạn. Quản trị trạm phải cài chứng thư mới; hồ sơ được giữ lại chờ.</translation>
    </message>
    <message>
        <source>A certificate is not valid for this station. The administrator must check it with the Center.</source>
        <translation>Chứng thư số không hợp lệ với trạm này. Quản trị trạm phải kiểm tra với Trung tâm.</translation>
    </message>
    <message>
        <source>The application could not be sealed. Approve it again; if it returns, the administrator must check the station&apos;s keys.</source>
        <translation>Không niêm phong được hồ sơ. Cán bộ duyệt duyệt lại; nếu vẫn lỗi, quản trị trạm kiểm tra khóa của trạm.</translation>
    </message>
    <message>
        <source>A signature does not match. Do not use the data; report it to the administrator.</source>
        <translation>Chữ ký số không khớp. Không dùng dữ liệu này; báo quản trị trạm.</translation>
    </message>
    <message>
        <source>The data cannot be decrypted. The administrator must check whether the right key is installed.</source>
        <translation>Không giải mã được dữ liệu. Quản trị trạm phải kiểm tra đã cài đúng khóa chưa.</translation>
    </message>
    <message>
        <source>There is no network. Go on working; the station sends by itself when the line is back.</source>
        <translation>Không có mạng. Đồng chí cứ làm tiếp; khi có mạng trạm tự gửi.</translation>
    </message>
    <message>
        <source>The Center cannot be reached. The station tries again by itself; if it lasts, the administrator checks the line.</source>
        <translation>Chưa kết nối được Trung tâm. Trạm tự thử lại; nếu kéo dài, quản trị trạm kiểm tra đường truyền.</translation>
    </message>
    <message>
        <source>The Center&apos;s certificate is not the expected one; nothing was sent. The administrator must ask the Center.</source>
        <translation>Chứng thư số của Trung tâm không đúng; trạm chưa gửi gì. Quản trị trạm phải hỏi Trung tâm.</translation>
    </message>
    <message>
        <source>The Center refused this station&apos;s certificate. The administrator must renew it with the Center.</source>
        <translation>Trung tâm không nhận chứng thư số của trạm. Quản trị trạm phải xin cấp lại với Trung tâm.</translation>
    </message>
    <message>
        <source>The line came to a standstill. The station goes on from the last part by itself.</source>
        <translation>Đường truyền bị đứng. Trạm tự gửi tiếp từ phần đã gửi.</translation>
    </message>
    <message>
        <source>The Center does not accept the station&apos;s login. The administrator must renew it.</source>
        <translation>Trung tâm không chấp nhận đăng nhập của trạm. Quản trị trạm phải gia hạn.</translation>
    </message>
    <message>
        <source>The Center does not allow this station to do that. The administrator must ask the Center for the right.</source>
        <translation>Trung tâm không cho trạm làm việc này. Quản trị trạm phải đề nghị Trung tâm cấp quyền.</translation>
    </message>
    <message>
        <source>The Center refused the application. A supervisor must read the reason in Sync and decide.</source>
        <translation>Trung tâm từ chối hồ sơ. Cán bộ duyệt phải xem lý do ở mục Đồng bộ và quyết định.</translation>
    </message>
    <message>
        <source>The Center holds other data under the same number. A supervisor must compare both and decide.</source>
        <translation>Trung tâm đang giữ dữ liệu khác cùng mã. Cán bộ duyệt phải so sánh và quyết định.</translation>
    </message>
    <message>
        <source>The Center is busy. The station tries again by itself; nothing has to be done.</source>
        <translation>Trung tâm đang bận. Trạm tự thử lại; đồng chí không phải làm gì.</translation>
    </message>
    <message>
        <source>The Center reports a fault of its own. The station tries again by itself.</source>
        <translation>Hệ thống của Trung tâm báo lỗi. Trạm tự thử lại.</translation>
    </message>
    <message>
        <source>The Center&apos;s answer cannot be understood. The application stays here; the administrator must report it to the Center.</source>
        <translation>Không hiểu được trả lời của Trung tâm. Hồ sơ giữ tại trạm; quản trị trạm phải báo Trung tâm.</translation>
    </message>
    <message>
        <source>The receipt does not belong to what was sent. The application is held; the administrator must report it to the Center.</source>
        <translation>Biên nhận không khớp hồ sơ đã gửi. Hồ sơ tạm giữ; quản trị trạm phải báo Trung tâm.</translation>
    </message>
</context>
<context>
    <name>thunhan::ApplicantCard</name>
    <message>
        <source>Applicant</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Cảnh báo</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::HandsView</name>
    <message>
        <source>Right thumb</source>
        <translation>Ngón cái phải</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translation>Ngón trỏ phải</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translation>Ngón giữa phải</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translation>Ngón áp út phải</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translation>Ngón út phải</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translation>Ngón cái trái</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translation>Ngón trỏ trái</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translation>Ngón giữa trái</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translation>Ngón áp út trái</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translation>Ngón út trái</translation>
    </message>
    <message>
        <source>not captured yet</source>
        <translation>chưa lấy</translation>
    </message>
    <message>
        <source>being captured</source>
        <translation>đang lấy</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>below the threshold, accepted by a supervisor</source>
        <translation>dưới ngưỡng, cán bộ duyệt đã chấp nhận</translation>
    </message>
    <message>
        <source>to be taken again</source>
        <translation>phải lấy lại</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>không có ngón</translation>
    </message>
    <message>
        <source>%1: %2, score %3</source>
        <translation>%1: %2, điểm %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ten fingers</source>
        <translation>Mười ngón tay</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Tay trái</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Tay phải</translation>
    </message>
</context>
<context>
    <name>thunhan::LockPage</name>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Đang kiểm tra mật khẩu…</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>Trạm đang khóa</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Another officer signs in</source>
        <translation>Cán bộ khác đăng nhập</translation>
    </message>
    <message>
        <source>Everything entered so far is kept and opens at the same step.</source>
        <translation>Mọi thông tin đã nhập được giữ nguyên và mở lại đúng bước đang làm.</translation>
    </message>
</context>
<context>
    <name>thunhan::MainWindow</name>
    <message>
        <source>Thu Nhận – identity card enrollment</source>
        <translation>Thu Nhận – thu nhận căn cước</translation>
    </message>
</context>
<context>
    <name>thunhan::NavigationBar</name>
    <message>
        <source>Desk</source>
        <translation>Bàn thu nhận</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Xét duyệt</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>Station check</source>
        <translation>Kiểm tra trạm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1, còn %2</translation>
    </message>
    <message>
        <source>Your role does not open this page.</source>
        <translation>Vai trò của đồng chí không mở được trang này.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
</context>
<context>
    <name>thunhan::PassphraseField</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Vietnamese input is off in this field</source>
        <translation>Bộ gõ tiếng Việt tự tắt trong ô này</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock đang bật</translation>
    </message>
</context>
<context>
    <name>thunhan::ScoreRing</name>
    <message>
        <source>need %1</source>
        <translation>cần %1</translation>
    </message>
    <message>
        <source>Score %1, %2</source>
        <translation>Điểm %1, %2</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Chưa có điểm</translation>
    </message>
</context>
<context>
    <name>thunhan::SignInPage</name>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Đang kiểm tra mật khẩu…</translation>
    </message>
    <message>
        <source>Station for identity card enrollment</source>
        <translation>Trạm thu nhận căn cước và định danh điện tử</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n sẵn sàng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%n cần xem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not connected</source>
        <translation>
            <numerusform>%n chưa cắm</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in for the shift</source>
        <translation>Đăng nhập ca trực</translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation>&amp;Cán bộ</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>choose, or type a name without marks</source>
        <translation>chọn, hoặc gõ tên không dấu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong attempt(s) in a row lock the account</source>
        <translation>
            <numerusform>Sai %n lần liên tiếp, tài khoản khóa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s).</source>
        <translation>
            <numerusform>%n phút.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passphrase forgotten: see the station&apos;s administrator.</source>
        <translation>Quên mật khẩu: gặp quản trị trạm.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Station check</source>
        <translation>Kiểm tra trạm</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Only assigned officers may use this station. Every action is written to the log.</source>
        <translation>Chỉ cán bộ được phân công mới được sử dụng trạm. Mọi thao tác được ghi nhật ký.</translation>
    </message>
</context>
<context>
    <name>thunhan::TopBar</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>Applications today</source>
        <translation>Hồ sơ hôm nay</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>chờ</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>đang gửi</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>Last receipt %1</source>
        <translation>Biên nhận gần nhất %1</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Chưa có biên nhận</translation>
    </message>
    <message>
        <source>Disk not measured</source>
        <translation>Chưa đo được ổ đĩa</translation>
    </message>
    <message numerus="yes">
        <source>Disk lasts %n day(s)</source>
        <translation>
            <numerusform>Đĩa còn đủ %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Không còn hồ sơ chờ gửi</translation>
    </message>
    <message>
        <source>Sync deadline passed</source>
        <translation>Đã quá hạn đồng bộ</translation>
    </message>
    <message numerus="yes">
        <source>Sync deadline: %n day(s) left</source>
        <translation>
            <numerusform>Hạn đồng bộ: còn %n ngày</numerusform>
        </translation>
    </message>
</context>
</TS>
