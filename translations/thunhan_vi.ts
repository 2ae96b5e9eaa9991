<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>BudgetText</name>
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
    <message>
        <source>Certificate expired</source>
        <translation>Chứng thư số hết hạn</translation>
    </message>
    <message numerus="yes">
        <source>Certificate: %n day(s) left</source>
        <translation>
            <numerusform>Chứng thư số: %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk: %1 GB free.</source>
        <translation>Ổ đĩa còn trống %1 GB.</translation>
    </message>
    <message>
        <source>An application takes %1 MB here.</source>
        <translation>Mỗi hồ sơ ở trạm này chiếm %1 MB.</translation>
    </message>
    <message numerus="yes">
        <source>At today&apos;s rate it lasts %n day(s).</source>
        <translation>
            <numerusform>Với nhịp độ hôm nay, còn đủ dùng %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is only room left to finish what is open: no new application can be begun until the administrator makes room.</source>
        <translation>Chỉ còn chỗ để làm xong các hồ sơ đang mở: chưa thể lập hồ sơ mới cho đến khi quản trị trạm giải phóng chỗ.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n more application(s). Have the administrator make room before it ends.</source>
        <translation>
            <numerusform>Còn chỗ cho %n hồ sơ nữa. Đồng chí báo quản trị trạm giải phóng chỗ trước khi hết.</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry has confirmed nothing yet.</source>
        <translation>Trung tâm chưa xác nhận hồ sơ nào.</translation>
    </message>
    <message>
        <source>The last receipt is of the last 24 hours.</source>
        <translation>Biên nhận gần nhất trong vòng 24 giờ qua.</translation>
    </message>
    <message numerus="yes">
        <source>The last receipt came %n day(s) ago.</source>
        <translation>
            <numerusform>Biên nhận gần nhất cách đây %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a line and send in Sync, or carry what waits to another station on a stick.</source>
        <translation>Đồng chí tìm nơi có đường truyền rồi gửi ở mục Đồng bộ, hoặc mang hồ sơ chờ gửi sang trạm khác bằng ổ USB.</translation>
    </message>
    <message>
        <source>The station&apos;s certificate has expired: nothing can be sent.</source>
        <translation>Chứng thư số của trạm đã hết hạn: không gửi được hồ sơ nào.</translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s certificate holds %n more day(s).</source>
        <translation>
            <numerusform>Chứng thư số của trạm còn hiệu lực %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry&apos;s certificate has expired: nothing can be sealed.</source>
        <translation>Chứng thư số của Trung tâm đã hết hạn: không niêm phong được hồ sơ nào.</translation>
    </message>
    <message numerus="yes">
        <source>The registry&apos;s certificate holds %n more day(s).</source>
        <translation>
            <numerusform>Chứng thư số của Trung tâm còn hiệu lực %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>The administrator must install a new one.</source>
        <translation>Quản trị trạm phải cài chứng thư số mới.</translation>
    </message>
    <message>
        <source>No room for more</source>
        <translation>Hết chỗ hồ sơ mới</translation>
    </message>
    <message numerus="yes">
        <source>Disk: room for %n</source>
        <translation>
            <numerusform>Đĩa còn chỗ %n hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disk lasts %n day(s)</source>
        <translation>
            <numerusform>Đĩa còn đủ %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk: %1 GB free</source>
        <translation>Ổ đĩa còn trống %1 GB</translation>
    </message>
    <message>
        <source>Recovery certificate expired</source>
        <translation>Chứng thư số khôi phục hết hạn</translation>
    </message>
    <message>
        <source>The authority&apos;s recovery certificate has expired: work goes on.</source>
        <translation>Chứng thư số khôi phục của cơ quan quản lý đã hết hạn: công việc vẫn tiếp tục.</translation>
    </message>
    <message numerus="yes">
        <source>The authority&apos;s recovery certificate holds %n more day(s).</source>
        <translation>
            <numerusform>Chứng thư số khôi phục của cơ quan quản lý còn hiệu lực %n ngày.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n tuổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Age, sex</source>
        <translation>Tuổi, giới tính</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại hồ sơ</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>Trả lại: %1</translation>
    </message>
    <message>
        <source>%1: reason given</source>
        <translation>%1: đã ghi lý do</translation>
    </message>
    <message>
        <source>%1: exception</source>
        <translation>%1: ngoại lệ</translation>
    </message>
    <message>
        <source>%1: low quality, let pass by a supervisor</source>
        <translation>%1: chất lượng thấp, đã có người chấp nhận</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>Công dân mới</translation>
    </message>
    <message>
        <source>Just taken</source>
        <translation>Ảnh vừa chụp</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đã đạt</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Chưa đạt</translation>
    </message>
    <message>
        <source>No portrait yet</source>
        <translation>Chưa có ảnh</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Kèm theo</translation>
    </message>
    <message>
        <source>%1: clash of prints, let pass by a supervisor</source>
        <translation>%1: vân tay mâu thuẫn, cấp trên cho qua</translation>
    </message>
    <message>
        <source>No print at all, let pass by a supervisor</source>
        <translation>Không có vân tay nào, cấp trên cho qua</translation>
    </message>
</context>
<context>
    <name>ChoiceEditors</name>
    <message>
        <source>Not known</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>No number? Why</source>
        <translation>Không có số: lý do</translation>
    </message>
</context>
<context>
    <name>DeskText</name>
    <message>
        <source>Full name at birth</source>
        <translation>Họ, chữ đệm và tên khai sinh</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Tên gọi khác</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Old number of 9 digits</source>
        <translation>Số CMND 9 số</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày, tháng, năm sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Nơi sinh</translation>
    </message>
    <message>
        <source>Birth registered at</source>
        <translation>Nơi đăng ký khai sinh</translation>
    </message>
    <message>
        <source>Family origin</source>
        <translation>Quê quán</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Tôn giáo</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Quốc tịch</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Nhóm máu</translation>
    </message>
    <message>
        <source>Earlier card</source>
        <translation>Thẻ trước đây</translation>
    </message>
    <message>
        <source>Parents and relatives</source>
        <translation>Cha mẹ, người thân</translation>
    </message>
    <message>
        <source>Permanent address</source>
        <translation>Nơi thường trú</translation>
    </message>
    <message>
        <source>Temporary address</source>
        <translation>Nơi tạm trú</translation>
    </message>
    <message>
        <source>Current address</source>
        <translation>Nơi ở hiện tại</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Tình trạng hôn nhân</translation>
    </message>
    <message>
        <source>Relation to householder</source>
        <translation>Quan hệ với chủ hộ</translation>
    </message>
    <message>
        <source>Residence file number</source>
        <translation>Số hồ sơ cư trú</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Trình độ học vấn</translation>
    </message>
    <message>
        <source>Identifying features</source>
        <translation>Đặc điểm nhân dạng</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Số thuê bao</translation>
    </message>
    <message>
        <source>Reason for no phone</source>
        <translation>Lý do không có số</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Vân tay</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Read back, sign</source>
        <translation>Đối chiếu &amp; ký</translation>
    </message>
    <message>
        <source>First card</source>
        <translation>Cấp mới</translation>
    </message>
    <message>
        <source>Card exchange</source>
        <translation>Cấp đổi thẻ</translation>
    </message>
    <message>
        <source>Card reissue</source>
        <translation>Cấp lại thẻ</translation>
    </message>
    <message>
        <source>e-ID level 1</source>
        <translation>ĐDĐT mức độ 1</translation>
    </message>
    <message>
        <source>e-ID level 2</source>
        <translation>ĐDĐT mức độ 2</translation>
    </message>
    <message>
        <source>Record correction</source>
        <translation>Làm sạch dữ liệu</translation>
    </message>
    <message>
        <source>Number notice</source>
        <translation>Thông báo số định danh</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Tại bàn thu nhận</translation>
    </message>
    <message>
        <source>Mobile team</source>
        <translation>Tổ lưu động</translation>
    </message>
    <message>
        <source>National service portal</source>
        <translation>Cổng dịch vụ công quốc gia</translation>
    </message>
    <message>
        <source>Ministry&apos;s portal</source>
        <translation>Cổng dịch vụ công của Bộ</translation>
    </message>
    <message>
        <source>One-stop shop</source>
        <translation>Bộ phận một cửa</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Never married</source>
        <translation>Chưa kết hôn</translation>
    </message>
    <message>
        <source>Married</source>
        <translation>Đang có vợ, chồng</translation>
    </message>
    <message>
        <source>Divorced</source>
        <translation>Ly hôn</translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation>Góa</translation>
    </message>
    <message>
        <source>No glasses</source>
        <translation>Không đeo kính</translation>
    </message>
    <message>
        <source>Neat dress</source>
        <translation>Trang phục nghiêm túc</translation>
    </message>
    <message>
        <source>Consent to biometrics</source>
        <translation>Đồng ý dùng sinh trắc</translation>
    </message>
    <message>
        <source>Read back and found right</source>
        <translation>Đã đọc lại, đúng</translation>
    </message>
    <message>
        <source>Cannot sign</source>
        <translation>Không ký được</translation>
    </message>
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
        <source>Right iris</source>
        <translation>Mống mắt phải</translation>
    </message>
    <message>
        <source>Left iris</source>
        <translation>Mống mắt trái</translation>
    </message>
    <message>
        <source>Four fingers of the right hand</source>
        <translation>Bốn ngón tay phải</translation>
    </message>
    <message>
        <source>Four fingers of the left hand</source>
        <translation>Bốn ngón tay trái</translation>
    </message>
    <message>
        <source>Both thumbs</source>
        <translation>Hai ngón cái</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Vân tay</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Mống mắt</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hôm qua %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 phút %2 giây</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>Có mang theo</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Bị mất</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Bị hư hỏng</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Papers to show in VNeID</source>
        <translation>Giấy tờ tích hợp VNeID</translation>
    </message>
    <message>
        <source>Face and ears clear, nothing in front</source>
        <translation>Thấy rõ mặt và hai tai, không bị che</translation>
    </message>
    <message>
        <source>Neutral expression</source>
        <translation>Nét mặt tự nhiên</translation>
    </message>
</context>
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
    <name>DocumentText</name>
    <message>
        <source>Birth certificate</source>
        <translation>Giấy khai sinh</translation>
    </message>
    <message>
        <source>Marriage certificate</source>
        <translation>Giấy chứng nhận kết hôn</translation>
    </message>
    <message>
        <source>Old identity card</source>
        <translation>Thẻ căn cước cũ</translation>
    </message>
    <message>
        <source>Identity paper of 9 digits</source>
        <translation>Chứng minh nhân dân 9 số</translation>
    </message>
    <message>
        <source>Collection sheet CC01</source>
        <translation>Phiếu thu nhận CC01</translation>
    </message>
    <message>
        <source>e-ID form TK01</source>
        <translation>Phiếu đề nghị ĐDĐT TK01</translation>
    </message>
    <message>
        <source>Decision on a correction</source>
        <translation>Quyết định cải chính</translation>
    </message>
    <message>
        <source>Proof of residence</source>
        <translation>Giấy tờ chứng minh nơi ở</translation>
    </message>
    <message>
        <source>Authority, guardian</source>
        <translation>Giấy ủy quyền, giám hộ</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Khai sinh</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>Kết hôn</translation>
    </message>
    <message>
        <source>Old card</source>
        <translation>Thẻ cũ</translation>
    </message>
    <message>
        <source>9-digit paper</source>
        <translation>CMND 9 số</translation>
    </message>
    <message>
        <source>CC01</source>
        <translation>CC01</translation>
    </message>
    <message>
        <source>TK01</source>
        <translation>TK01</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Nơi ở</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Ủy quyền</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Photograph of the hands</source>
        <translation>Ảnh chụp hai bàn tay</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Bàn tay</translation>
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
        <source>The store is damaged. Stop work; the administrator must save what is readable with thunhanctl salvage, or restore the backup.</source>
        <translation>Kho dữ liệu bị hỏng. Đồng chí dừng thu nhận; quản trị trạm phải cứu phần còn đọc được bằng thunhanctl salvage, hoặc khôi phục từ bản sao.</translation>
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
    <message>
        <source>The account is locked after too many wrong attempts, longer after each further one. Wait until the time is over, or see the administrator.</source>
        <translation>Tài khoản tạm khóa vì sai mật khẩu quá nhiều lần, càng sai thêm càng khóa lâu. Đồng chí chờ hết thời gian khóa hoặc gặp quản trị trạm.</translation>
    </message>
    <message>
        <source>The station&apos;s key file has no slot of this kind. The administrator has to add it first.</source>
        <translation>Tệp khóa của trạm chưa có ngăn khóa loại này. Quản trị trạm phải thêm trước.</translation>
    </message>
    <message>
        <source>The PIN is not right. Type it again; the security chip counts the attempts and locks itself.</source>
        <translation>Mã PIN không đúng. Đồng chí nhập lại; chip bảo mật đếm số lần sai và sẽ tự khóa.</translation>
    </message>
    <message>
        <source>This is not the recovery key that the station was set up with. Ask the authority for the right one.</source>
        <translation>Đây không phải khóa khôi phục đã dùng khi thiết lập trạm. Đồng chí đề nghị cơ quan quản lý cấp đúng khóa.</translation>
    </message>
    <message>
        <source>The machine shows no security chip (TPM 2.0). Switch it on in the machine&apos;s setup, or sign in with a passphrase.</source>
        <translation>Máy không có hoặc chưa bật chip bảo mật (TPM 2.0). Bật chip trong cài đặt của máy, hoặc đăng nhập bằng mật khẩu.</translation>
    </message>
    <message>
        <source>The security chip has locked itself after too many wrong PINs. Wait until it opens by itself, or sign in with a passphrase.</source>
        <translation>Chip bảo mật đã tự khóa vì sai mã PIN quá nhiều lần. Đồng chí chờ chip tự mở hoặc đăng nhập bằng mật khẩu.</translation>
    </message>
    <message>
        <source>The security chip was cleared, or it is another one. Sign in with a passphrase and bind the station to the chip again.</source>
        <translation>Chip bảo mật đã bị xóa hoặc đã thay bằng chip khác. Đăng nhập bằng mật khẩu rồi gắn lại trạm với chip.</translation>
    </message>
    <message>
        <source>The machine was started in another way than when it was bound to its chip (Secure Boot). Find out why, sign in with a passphrase and bind it anew.</source>
        <translation>Máy khởi động khác với lúc gắn trạm với chip (Secure Boot). Tìm rõ nguyên nhân, đăng nhập bằng mật khẩu rồi gắn lại.</translation>
    </message>
    <message>
        <source>The security chip failed. Sign in with a passphrase and have the machine looked at.</source>
        <translation>Chip bảo mật bị lỗi. Đăng nhập bằng mật khẩu và cho kiểm tra máy.</translation>
    </message>
    <message>
        <source>The disk has too little room left for this. Finish what is open, and have the administrator make room before anything new is begun.</source>
        <translation>Ổ đĩa không còn đủ chỗ. Đồng chí làm xong hồ sơ đang mở và nhờ quản trị trạm giải phóng chỗ trước khi lập hồ sơ mới.</translation>
    </message>
    <message>
        <source>The administrator chose this passphrase. Sign in with it once: the page then asks for one of your own.</source>
        <translation>Mật khẩu này do quản trị trạm đặt. Đồng chí đăng nhập bằng mật khẩu này một lần, trang đăng nhập sẽ cho đặt mật khẩu riêng.</translation>
    </message>
    <message>
        <source>This folder holds no backup of a station. Choose the folder on the stick that the backup was written to.</source>
        <translation>Thư mục này không có bản sao lưu nào của trạm. Chọn thư mục trên ổ USB đã ghi bản sao lưu.</translation>
    </message>
    <message>
        <source>The backup is not whole: files are missing or cut short. Use another copy; this one cannot be restored.</source>
        <translation>Bản sao lưu không đầy đủ: tệp bị thiếu hoặc bị cắt ngắn. Dùng bản khác; bản này không khôi phục được.</translation>
    </message>
    <message>
        <source>The backup is not what the station wrote: it was changed or its stick is failing. Use another copy and do not trust this one.</source>
        <translation>Bản sao lưu không đúng như trạm đã ghi: bị sửa đổi, hoặc ổ USB đang hỏng. Dùng bản khác, không tin bản này.</translation>
    </message>
    <message>
        <source>Files of different stations or times are mixed in this backup. Use a copy that was left as it was written.</source>
        <translation>Bản sao lưu lẫn tệp của các trạm hoặc các lần khác nhau. Dùng bản còn nguyên như lúc ghi.</translation>
    </message>
    <message>
        <source>There is too little room for the backup. Make room or use a larger stick; the copy that was there before is kept.</source>
        <translation>Không đủ chỗ cho bản sao lưu. Giải phóng chỗ hoặc dùng ổ USB lớn hơn; bản sao lưu trước vẫn còn.</translation>
    </message>
    <message>
        <source>A restored copy works in this machine&apos;s place, so nothing is sent from here. What waits is kept: export it to a stick.</source>
        <translation>Bản khôi phục đã làm việc thay máy này nên máy này không gửi nữa. Hồ sơ chờ vẫn còn đủ: xuất ra ổ USB.</translation>
    </message>
    <message>
        <source>Another machine works with a copy of this store, so nothing is sent from here. What waits is kept. Tell the administrator.</source>
        <translation>Một máy khác đang dùng bản sao của kho dữ liệu này nên máy này không gửi. Hồ sơ chờ vẫn còn đủ. Đồng chí báo quản trị trạm.</translation>
    </message>
    <message>
        <source>That is not your unlock code. Type it again, or use the passphrase.</source>
        <translation>Mã mở khóa không đúng. Hãy gõ lại, hoặc dùng mật khẩu.</translation>
    </message>
    <message>
        <source>Only the passphrase opens the desk now: the code was wrong three times, or the passphrase was typed too long ago. After it the code serves again.</source>
        <translation>Giờ chỉ mật khẩu mở được bàn: mã đã sai ba lần, hoặc mật khẩu được gõ quá lâu rồi. Sau đó mã lại dùng được.</translation>
    </message>
    <message>
        <source>The code is too easy to guess. Choose six to twelve digits, not all alike and not counting up or down.</source>
        <translation>Mã quá dễ đoán. Hãy chọn từ sáu đến mười hai chữ số, không giống nhau cả và không đếm tăng hay giảm đều.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>of %1</source>
        <translation>cấp %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>Lines on the back of the card</source>
        <translation>Dòng MRZ mặt sau thẻ</translation>
    </message>
    <message>
        <source>QR code on the card</source>
        <translation>Mã QR trên thẻ</translation>
    </message>
    <message>
        <source>Chip of the card</source>
        <translation>Chip của thẻ</translation>
    </message>
    <message>
        <source>Population record</source>
        <translation>CSDL dân cư</translation>
    </message>
    <message>
        <source>Card (MRZ)</source>
        <translation>Thẻ (MRZ)</translation>
    </message>
    <message>
        <source>Card (QR)</source>
        <translation>Thẻ (QR)</translation>
    </message>
    <message>
        <source>Card (chip)</source>
        <translation>Thẻ (chip)</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Khớp</translation>
    </message>
    <message>
        <source>Equal, unit renamed</source>
        <translation>Khớp, đơn vị đổi tên</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Not declared</source>
        <translation>Chưa khai</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Bổ sung mới</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>The personal number says %1, the applicant declares %2.</source>
        <translation>Số định danh mang mã giới tính %1, công dân khai %2.</translation>
    </message>
    <message>
        <source>The personal number says birth year %1, the declared date says %2.</source>
        <translation>Số định danh mang mã năm sinh %1, ngày sinh khai là %2.</translation>
    </message>
    <message>
        <source>No place of birth registration has the code %1.</source>
        <translation>Không có nơi đăng ký khai sinh nào mang mã %1.</translation>
    </message>
    <message>
        <source>%1: not captured.</source>
        <translation>%1: chưa lấy.</translation>
    </message>
    <message>
        <source>Capture it or record why it cannot be.</source>
        <translation>Lấy mẫu hoặc ghi lý do không lấy được.</translation>
    </message>
    <message>
        <source>%1: quality below the threshold.</source>
        <translation>%1: chất lượng dưới ngưỡng.</translation>
    </message>
    <message>
        <source>Capture it again, or ask a supervisor to let it pass.</source>
        <translation>Lấy lại, hoặc xin duyệt ngoại lệ.</translation>
    </message>
    <message>
        <source>The applicant has not consented to the use of biometrics.</source>
        <translation>Công dân chưa đồng ý dùng sinh trắc.</translation>
    </message>
    <message>
        <source>Ask, and tick the consent.</source>
        <translation>Hỏi công dân và đánh dấu đồng ý.</translation>
    </message>
    <message>
        <source>The applicant has not confirmed the data.</source>
        <translation>Công dân chưa xác nhận thông tin.</translation>
    </message>
    <message>
        <source>Let the applicant read them, and tick the confirmation.</source>
        <translation>Mời công dân đọc lại và đánh dấu xác nhận.</translation>
    </message>
    <message>
        <source>Not confirmed: %1.</source>
        <translation>Chưa xác nhận: %1.</translation>
    </message>
    <message>
        <source>Look, and tick the check.</source>
        <translation>Kiểm tra bằng mắt và đánh dấu.</translation>
    </message>
    <message>
        <source>Empty: %1.</source>
        <translation>Còn trống: %1.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Điền vào.</translation>
    </message>
    <message>
        <source>No document has been scanned.</source>
        <translation>Chưa quét giấy tờ nào.</translation>
    </message>
    <message>
        <source>Scan one that proves the data.</source>
        <translation>Quét giấy tờ chứng minh thông tin.</translation>
    </message>
    <message>
        <source>The applicant has not signed.</source>
        <translation>Công dân chưa ký.</translation>
    </message>
    <message>
        <source>Let the applicant sign, or record that they cannot.</source>
        <translation>Mời công dân ký, hoặc ghi nhận không ký được.</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Vân tay</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Mống mắt</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Ảnh chân dung</translation>
    </message>
    <message>
        <source>A document that this application needs has not been scanned.</source>
        <translation>Chưa quét giấy tờ mà hồ sơ này cần.</translation>
    </message>
    <message>
        <source>Scan one of: %1.</source>
        <translation>Quét một trong các giấy tờ: %1.</translation>
    </message>
    <message>
        <source>The reason for this kind is not chosen.</source>
        <translation>Chưa chọn lý do của loại hồ sơ này.</translation>
    </message>
    <message>
        <source>Choose the letter that applies.</source>
        <translation>Chọn lý do phù hợp.</translation>
    </message>
    <message>
        <source>%1: captured, and this application must not hold it.</source>
        <translation>%1: đã thu nhận nhưng hồ sơ này không được lưu.</translation>
    </message>
    <message>
        <source>Remove it, or choose another kind.</source>
        <translation>Xóa đi, hoặc chọn loại hồ sơ khác.</translation>
    </message>
    <message>
        <source>No field to correct is named.</source>
        <translation>Chưa có mục nào cần điều chỉnh.</translation>
    </message>
    <message>
        <source>Add the field, what the record says and what is right.</source>
        <translation>Thêm mục cần điều chỉnh, dữ liệu hiện có và nội dung đúng.</translation>
    </message>
    <message>
        <source>To whom and when the number was notified is not said.</source>
        <translation>Chưa ghi đã thông báo số định danh cho ai và khi nào.</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>Điền cả hai.</translation>
    </message>
    <message>
        <source>The representative has not signed.</source>
        <translation>Người đại diện chưa ký.</translation>
    </message>
    <message>
        <source>Let the representative sign, or record that they cannot.</source>
        <translation>Mời người đại diện ký, hoặc ghi nhận là không ký được.</translation>
    </message>
    <message>
        <source>%1, rolled</source>
        <translation>%1, lăn</translation>
    </message>
    <message>
        <source>No finger at all can be taken.</source>
        <translation>Không lấy được ngón tay nào.</translation>
    </message>
    <message>
        <source>Take both irises where that is possible, or ask a supervisor to let it pass.</source>
        <translation>Thu mống mắt hai bên nếu có thể, hoặc đề nghị cấp trên cho qua.</translation>
    </message>
</context>
<context>
    <name>FingerText</name>
    <message>
        <source>Nothing on the glass</source>
        <translation>Chưa có ngón trên kính</translation>
    </message>
    <message>
        <source>Put the finger flat on the glass</source>
        <translation>Đặt phẳng ngón lên kính</translation>
    </message>
    <message>
        <source>No ridges to be seen</source>
        <translation>Không thấy đường vân</translation>
    </message>
    <message>
        <source>Wipe the glass, put the finger on it</source>
        <translation>Lau kính, đặt lại ngón</translation>
    </message>
    <message>
        <source>Only the tip touches</source>
        <translation>Mới chạm đầu ngón</translation>
    </message>
    <message>
        <source>Lay the whole fingertip flat</source>
        <translation>Đặt phẳng cả đốt ngón</translation>
    </message>
    <message>
        <source>The print is too pale</source>
        <translation>Vân quá nhạt</translation>
    </message>
    <message>
        <source>Press a little harder</source>
        <translation>Ấn mạnh hơn một chút</translation>
    </message>
    <message>
        <source>The skin is too dry</source>
        <translation>Da quá khô</translation>
    </message>
    <message>
        <source>Moisten the finger a little, press evenly</source>
        <translation>Làm ẩm ngón, ấn đều</translation>
    </message>
    <message>
        <source>The skin is too wet</source>
        <translation>Da quá ướt</translation>
    </message>
    <message>
        <source>Dry it, press lightly</source>
        <translation>Lau khô, ấn nhẹ</translation>
    </message>
    <message>
        <source>The finger moved</source>
        <translation>Ngón bị xê dịch</translation>
    </message>
    <message>
        <source>Hold still until the sign</source>
        <translation>Giữ yên đến khi có tín hiệu</translation>
    </message>
    <message>
        <source>Too far to the left</source>
        <translation>Lệch sang trái</translation>
    </message>
    <message>
        <source>Move the finger to the right</source>
        <translation>Dịch ngón sang phải</translation>
    </message>
    <message>
        <source>Too far to the right</source>
        <translation>Lệch sang phải</translation>
    </message>
    <message>
        <source>Move the finger to the left</source>
        <translation>Dịch ngón sang trái</translation>
    </message>
    <message>
        <source>Too far up</source>
        <translation>Lệch lên trên</translation>
    </message>
    <message>
        <source>Pull the finger back a little</source>
        <translation>Kéo ngón lùi lại một chút</translation>
    </message>
    <message>
        <source>Too far down</source>
        <translation>Lệch xuống dưới</translation>
    </message>
    <message>
        <source>Push the finger forward a little</source>
        <translation>Đẩy ngón lên một chút</translation>
    </message>
    <message>
        <source>Lift the finger and press again</source>
        <translation>Nhấc ngón rồi ấn lại</translation>
    </message>
    <message>
        <source>Leave the finger on the glass longer</source>
        <translation>Giữ ngón trên kính lâu hơn</translation>
    </message>
    <message>
        <source>Put the finger in the middle of the glass</source>
        <translation>Đặt ngón vào giữa kính</translation>
    </message>
    <message>
        <source>Take the finger off, then press again</source>
        <translation>Bỏ ngón ra rồi ấn lại</translation>
    </message>
    <message>
        <source>Press on the glass: %1</source>
        <translation>Ấn lên kính: %1</translation>
    </message>
    <message>
        <source>Pressed too hard</source>
        <translation>Ấn quá mạnh</translation>
    </message>
    <message>
        <source>Press less, keep the finger flat</source>
        <translation>Ấn nhẹ hơn, giữ ngón phẳng</translation>
    </message>
    <message>
        <source>The finger slid over the glass</source>
        <translation>Ngón bị trượt trên mặt kính</translation>
    </message>
    <message>
        <source>Lift it, lay it down, hold still</source>
        <translation>Nhấc lên, đặt lại, giữ yên</translation>
    </message>
    <message>
        <source>Lay on the glass: %1</source>
        <translation>Đặt lên kính: %1</translation>
    </message>
    <message>
        <source>The left hand is on the glass</source>
        <translation>Tay trái đang trên kính</translation>
    </message>
    <message>
        <source>The right hand is on the glass</source>
        <translation>Tay phải đang trên kính</translation>
    </message>
    <message>
        <source>%1 is not on the glass</source>
        <translation>%1 chưa chạm kính</translation>
    </message>
    <message>
        <source>Not all fingers are on the glass</source>
        <translation>Chưa đủ ngón trên kính</translation>
    </message>
    <message>
        <source>Lay all fingers flat, side by side</source>
        <translation>Đặt phẳng đủ các ngón, cạnh nhau</translation>
    </message>
    <message>
        <source>Fingers touch each other</source>
        <translation>Các ngón chạm nhau</translation>
    </message>
    <message>
        <source>Spread the fingers a little</source>
        <translation>Xòe các ngón ra một chút</translation>
    </message>
    <message>
        <source>%1 reaches over the edge</source>
        <translation>%1 lấn ra mép kính</translation>
    </message>
    <message>
        <source>A finger reaches over the edge</source>
        <translation>Có ngón lấn ra mép kính</translation>
    </message>
    <message>
        <source>Move the hand to the middle of the glass</source>
        <translation>Đưa tay vào giữa kính</translation>
    </message>
    <message>
        <source>Too many fingers on the glass</source>
        <translation>Quá nhiều ngón trên kính</translation>
    </message>
    <message>
        <source>Roll from nail to nail: %1</source>
        <translation>Lăn từ mép này sang mép kia: %1</translation>
    </message>
    <message>
        <source>rolled</source>
        <translation>lăn</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>ấn phẳng</translation>
    </message>
    <message>
        <source>%1 and %2 are one finger</source>
        <translation>%1 và %2 là cùng một ngón</translation>
    </message>
    <message>
        <source>%1 and %2 are one finger: hands swapped</source>
        <translation>%1 và %2 là một ngón: đặt nhầm tay</translation>
    </message>
    <message>
        <source>%1: the plain and the rolled print are of two fingers</source>
        <translation>%1: vân ấn và vân lăn là của hai ngón khác nhau</translation>
    </message>
    <message>
        <source>%1 is the officer&apos;s own</source>
        <translation>%1 là vân của cán bộ</translation>
    </message>
    <message>
        <source>Nobody that this station trusts vouches for this reader: it is not used.</source>
        <translation>Không ai được trạm tin cậy bảo đảm cho đầu đọc này: không dùng được.</translation>
    </message>
    <message>
        <source>Take another reader, or have the administrator add its issuer.</source>
        <translation>Dùng đầu đọc khác, hoặc nhờ quản trị viên thêm bên cấp chứng thư của nó.</translation>
    </message>
    <message>
        <source>The capture goes on by itself when the reader is back.</source>
        <translation>Khi có lại đầu đọc, trạm tự lấy tiếp.</translation>
    </message>
    <message>
        <source>Nobody that this station trusts vouches for it</source>
        <translation>Không ai được trạm tin cậy bảo đảm cho đầu đọc này</translation>
    </message>
    <message>
        <source>Clear ridges %1&#xa0;%, need %2&#xa0;%</source>
        <translation>Vùng vân thấy rõ %1&#xa0;%, cần %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>HomeLists</name>
    <message>
        <source>No name yet</source>
        <translation>Chưa có họ tên</translation>
    </message>
    <message>
        <source>The reviewer returned it</source>
        <translation>Cán bộ duyệt trả lại</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>Trả lại: %1</translation>
    </message>
    <message>
        <source>The Centre refused it</source>
        <translation>Trung tâm từ chối</translation>
    </message>
    <message>
        <source>The Centre holds something else under it</source>
        <translation>Trung tâm có nội dung khác cùng mã</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Đồng chí</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Cán bộ duyệt</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n tuổi</numerusform>
        </translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>lưu %1</translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message>
        <source>Approved and sealed, waits for its turn</source>
        <translation>Đã duyệt và niêm phong, chờ đến lượt</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Không ai</translation>
    </message>
    <message>
        <source>The line failed, tries again by itself</source>
        <translation>Lỗi đường truyền, trạm tự thử lại</translation>
    </message>
    <message>
        <source>The station</source>
        <translation>Trạm tự làm</translation>
    </message>
    <message>
        <source>The line failed, goes on from %1</source>
        <translation>Lỗi đường truyền, gửi tiếp từ %1</translation>
    </message>
    <message>
        <source>Sending, %1 of %2</source>
        <translation>Đang gửi, %1 / %2</translation>
    </message>
    <message>
        <source>The registry holds it, receipt verified</source>
        <translation>Trung tâm đã nhận, biên nhận đã kiểm</translation>
    </message>
    <message>
        <source>The registry refused it</source>
        <translation>Trung tâm từ chối</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Cán bộ duyệt</translation>
    </message>
    <message>
        <source>The registry holds something else under this id</source>
        <translation>Trung tâm giữ nội dung khác cùng mã này</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Cán bộ thu nhận</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>One application after the other</source>
        <translation>Lần lượt từng hồ sơ</translation>
    </message>
    <message>
        <source>Paused by an officer</source>
        <translation>Cán bộ đã tạm dừng</translation>
    </message>
    <message>
        <source>Goes on with “Send now”</source>
        <translation>Chọn “Gửi ngay” để gửi tiếp</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>Đã ngừng gửi</translation>
    </message>
    <message>
        <source>Sending is switched off</source>
        <translation>Chức năng gửi đang tắt</translation>
    </message>
    <message>
        <source>The line failed</source>
        <translation>Lỗi đường truyền</translation>
    </message>
    <message>
        <source>Waiting for the next attempt</source>
        <translation>Chờ lần gửi tiếp theo</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Không có hồ sơ chờ gửi</translation>
    </message>
    <message>
        <source>What a supervisor approves is sent by itself</source>
        <translation>Hồ sơ được duyệt sẽ tự gửi đi</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>không nêu lý do</translation>
    </message>
    <message>
        <source>The citizen must be called back: %1</source>
        <translation>Phải gọi lại cho công dân: %1</translation>
    </message>
    <message>
        <source>Did not go through, tries again by itself</source>
        <translation>Chưa gửi được, trạm tự thử lại</translation>
    </message>
    <message>
        <source>Did not go through, goes on from %1</source>
        <translation>Chưa gửi được, sẽ gửi tiếp từ %1</translation>
    </message>
    <message>
        <source>Receipt verified, the registry works on it</source>
        <translation>Biên nhận đã xác minh, Trung tâm đang xử lý</translation>
    </message>
    <message>
        <source>Receipt verified, the registry has decided</source>
        <translation>Biên nhận đã xác minh, Trung tâm đã có kết quả</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>còn chưa đến một phút</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>còn khoảng %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>còn khoảng %n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s clock is %n minute(s) slow. Set it; sealing goes on.</source>
        <translation>
            <numerusform>Đồng hồ của trạm chậm %n phút. Hãy chỉnh lại; hồ sơ vẫn được niêm phong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s clock is %n minute(s) fast. Set it; sealing goes on.</source>
        <translation>
            <numerusform>Đồng hồ của trạm nhanh %n phút. Hãy chỉnh lại; hồ sơ vẫn được niêm phong.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Ngay khi có</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Cứ %1 một lần</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Never, by hand only</source>
        <translation>Không, chỉ khi bấm gửi</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>metered</source>
        <translation>tính tiền theo dữ liệu</translation>
    </message>
    <message>
        <source>The registry takes nothing now</source>
        <translation>Trung tâm chưa tiếp nhận lúc này</translation>
    </message>
    <message>
        <source>Sending has stopped, goes on from %1</source>
        <translation>Đã ngừng gửi, sẽ gửi tiếp từ %1</translation>
    </message>
    <message>
        <source>Waits, sending has stopped</source>
        <translation>Đang chờ, việc gửi đã ngừng</translation>
    </message>
    <message>
        <source>Station administrator</source>
        <translation>Quản trị trạm</translation>
    </message>
    <message>
        <source>Paused by an officer, goes on from %1</source>
        <translation>Cán bộ tạm dừng, sẽ gửi tiếp từ %1</translation>
    </message>
    <message>
        <source>Waits, paused by an officer</source>
        <translation>Đang chờ, cán bộ đã tạm dừng</translation>
    </message>
    <message>
        <source>Waits for “Send now”, goes on from %1</source>
        <translation>Chờ bấm “Gửi ngay”, sẽ gửi tiếp từ %1</translation>
    </message>
    <message>
        <source>Waits for “Send now”</source>
        <translation>Chờ bấm “Gửi ngay”</translation>
    </message>
    <message>
        <source>Nothing is sent by itself</source>
        <translation>Trạm không tự gửi</translation>
    </message>
</context>
<context>
    <name>PersonalDataText</name>
    <message>
        <source>Father</source>
        <translation>Cha</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mẹ</translation>
    </message>
    <message>
        <source>Wife or husband</source>
        <translation>Vợ, chồng</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người đại diện</translation>
    </message>
</context>
<context>
    <name>PortraitText</name>
    <message>
        <source>One face in the frame</source>
        <translation>Một khuôn mặt trong khung</translation>
    </message>
    <message>
        <source>Size and place of the head</source>
        <translation>Cỡ và vị trí đầu</translation>
    </message>
    <message>
        <source>Distance of the eyes</source>
        <translation>Khoảng cách hai mắt</translation>
    </message>
    <message>
        <source>Head straight</source>
        <translation>Đầu thẳng</translation>
    </message>
    <message>
        <source>Eyes open, mouth closed</source>
        <translation>Mắt mở, miệng khép</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ánh sáng</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Độ nét</translation>
    </message>
    <message>
        <source>White, even background</source>
        <translation>Nền trắng, đều</translation>
    </message>
    <message>
        <source>More than one face</source>
        <translation>Nhiều khuôn mặt</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Không thấy khuôn mặt</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Quá gần</translation>
    </message>
    <message>
        <source>Too far away</source>
        <translation>Quá xa</translation>
    </message>
    <message>
        <source>Head off the middle</source>
        <translation>Đầu lệch khỏi giữa</translation>
    </message>
    <message>
        <source>Head leans to one side</source>
        <translation>Đầu nghiêng</translation>
    </message>
    <message>
        <source>Face turned to the right</source>
        <translation>Mặt quay sang phải</translation>
    </message>
    <message>
        <source>Face turned to the left</source>
        <translation>Mặt quay sang trái</translation>
    </message>
    <message>
        <source>Chin too low</source>
        <translation>Cằm cúi thấp</translation>
    </message>
    <message>
        <source>Chin too high</source>
        <translation>Cằm ngẩng cao</translation>
    </message>
    <message>
        <source>Eyes not open</source>
        <translation>Mắt chưa mở</translation>
    </message>
    <message>
        <source>Mouth not closed</source>
        <translation>Miệng chưa khép</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Quá sáng</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Quá tối</translation>
    </message>
    <message>
        <source>Dark parts of the face</source>
        <translation>Mặt có chỗ tối</translation>
    </message>
    <message>
        <source>Glare on the face</source>
        <translation>Mặt bị lóa</translation>
    </message>
    <message>
        <source>Light from one side</source>
        <translation>Sáng lệch một bên</translation>
    </message>
    <message>
        <source>The picture has no colour</source>
        <translation>Ảnh không có màu</translation>
    </message>
    <message>
        <source>Tinted colours</source>
        <translation>Màu bị ám</translation>
    </message>
    <message>
        <source>Flat light</source>
        <translation>Ánh sáng nhạt</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>Chưa nét</translation>
    </message>
    <message>
        <source>Background not white</source>
        <translation>Nền chưa trắng</translation>
    </message>
    <message>
        <source>Background not even</source>
        <translation>Nền chưa đều</translation>
    </message>
    <message>
        <source>%1° · up to %2°</source>
        <translation>%1° · cho phép %2°</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 · need %2 pixels</source>
        <translation>%1 · cần %2 điểm ảnh</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 điểm ảnh</translation>
    </message>
    <message>
        <source>%1 · need %2</source>
        <translation>%1 · cần %2</translation>
    </message>
    <message>
        <source>Look into the camera</source>
        <translation>Nhìn vào máy ảnh</translation>
    </message>
    <message>
        <source>One person only in the picture</source>
        <translation>Chỉ một người trong ảnh</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>Lại gần một chút</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Lùi lại một chút</translation>
    </message>
    <message>
        <source>Move a little to the left</source>
        <translation>Dịch sang trái một chút</translation>
    </message>
    <message>
        <source>Move a little to the right</source>
        <translation>Dịch sang phải một chút</translation>
    </message>
    <message>
        <source>Sit up a little higher</source>
        <translation>Ngồi cao lên một chút</translation>
    </message>
    <message>
        <source>Sit a little lower</source>
        <translation>Ngồi thấp xuống một chút</translation>
    </message>
    <message>
        <source>Lean the head a little to the left</source>
        <translation>Nghiêng đầu sang trái một chút</translation>
    </message>
    <message>
        <source>Lean the head a little to the right</source>
        <translation>Nghiêng đầu sang phải một chút</translation>
    </message>
    <message>
        <source>Turn the head a little to the left</source>
        <translation>Quay mặt sang trái một chút</translation>
    </message>
    <message>
        <source>Turn the head a little to the right</source>
        <translation>Quay mặt sang phải một chút</translation>
    </message>
    <message>
        <source>Raise the chin a little</source>
        <translation>Ngẩng cằm lên một chút</translation>
    </message>
    <message>
        <source>Lower the chin a little</source>
        <translation>Hạ cằm xuống một chút</translation>
    </message>
    <message>
        <source>Open the eyes</source>
        <translation>Mở mắt</translation>
    </message>
    <message>
        <source>Close the mouth</source>
        <translation>Khép miệng</translation>
    </message>
    <message>
        <source>More light on the face</source>
        <translation>Thêm sáng cho khuôn mặt</translation>
    </message>
    <message>
        <source>Less light on the face</source>
        <translation>Bớt sáng trên khuôn mặt</translation>
    </message>
    <message>
        <source>Light both sides alike</source>
        <translation>Chiếu đều hai bên mặt</translation>
    </message>
    <message>
        <source>Switch the camera to colour</source>
        <translation>Chuyển máy ảnh sang màu</translation>
    </message>
    <message>
        <source>Correct the white balance</source>
        <translation>Chỉnh lại cân bằng trắng</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Giữ yên</translation>
    </message>
    <message>
        <source>Use the white background</source>
        <translation>Dùng nền trắng</translation>
    </message>
    <message>
        <source>Clear the background</source>
        <translation>Dọn sạch nền phía sau</translation>
    </message>
    <message>
        <source>Something covers an eye</source>
        <translation>Có vật che mắt</translation>
    </message>
    <message>
        <source>Hair over the eyebrow?</source>
        <translation>Tóc che lông mày?</translation>
    </message>
    <message>
        <source>Nothing in front of the eyes</source>
        <translation>Bỏ vật che trước mắt</translation>
    </message>
    <message>
        <source>Hair covers the eyebrow: check</source>
        <translation>Tóc che lông mày: kiểm tra lại</translation>
    </message>
</context>
<context>
    <name>ReadBackLines</name>
    <message>
        <source>declared as not known</source>
        <translation>khai là không rõ</translation>
    </message>
    <message>
        <source>day or month not known</source>
        <translation>không rõ ngày hoặc tháng</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ, chữ đệm và tên</translation>
    </message>
    <message>
        <source>Born · sex</source>
        <translation>Ngày sinh · giới tính</translation>
    </message>
    <message>
        <source>Ethnic group · religion</source>
        <translation>Dân tộc · tôn giáo</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>không có số thuê bao</translation>
    </message>
    <message>
        <source>As permanent address</source>
        <translation>Như nơi thường trú</translation>
    </message>
</context>
<context>
    <name>ReferenceText</name>
    <message>
        <source>The file is damaged or cut off here.</source>
        <translation>Tệp bị hỏng hoặc bị cắt ở chỗ này.</translation>
    </message>
    <message>
        <source>The file is larger than 32 megabytes.</source>
        <translation>Tệp lớn hơn 32 megabyte.</translation>
    </message>
    <message>
        <source>A name stands here for the second time.</source>
        <translation>Tên mục này đã có ở trên.</translation>
    </message>
    <message>
        <source>A name stands here that is not foreseen.</source>
        <translation>Tên mục này không có trong quy định.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Thiếu một giá trị ở đây.</translation>
    </message>
    <message>
        <source>A value of another type belongs here.</source>
        <translation>Giá trị ở đây sai kiểu.</translation>
    </message>
    <message>
        <source>A text is empty here.</source>
        <translation>Có một chuỗi chữ bỏ trống ở đây.</translation>
    </message>
    <message>
        <source>A text here holds invisible characters or superfluous blanks.</source>
        <translation>Chuỗi chữ ở đây có ký tự ẩn hoặc khoảng trắng thừa.</translation>
    </message>
    <message>
        <source>A date of the form 2026-12-31 belongs here.</source>
        <translation>Ở đây phải là ngày theo dạng 2026-12-31.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Ngày hết hiệu lực trước ngày có hiệu lực.</translation>
    </message>
    <message>
        <source>This value may not stand here.</source>
        <translation>Giá trị này không được dùng ở đây.</translation>
    </message>
    <message>
        <source>The number is too small or too large.</source>
        <translation>Số quá nhỏ hoặc quá lớn.</translation>
    </message>
    <message>
        <source>The document is written for another version of this program.</source>
        <translation>Tài liệu dành cho phiên bản khác của chương trình.</translation>
    </message>
    <message>
        <source>This is another kind of document.</source>
        <translation>Đây là loại tài liệu khác.</translation>
    </message>
    <message>
        <source>The code stands in the list already, for the same days.</source>
        <translation>Mã này đã có trong danh mục, trùng thời gian hiệu lực.</translation>
    </message>
    <message>
        <source>The unit above is not in the document.</source>
        <translation>Đơn vị cấp trên không có trong tài liệu.</translation>
    </message>
    <message>
        <source>The unit stands below itself.</source>
        <translation>Đơn vị này lại trực thuộc chính nó.</translation>
    </message>
    <message>
        <source>The change names a unit that did not exist on that day.</source>
        <translation>Phần chuyển đổi nêu một đơn vị không tồn tại vào ngày đó.</translation>
    </message>
    <message>
        <source>The edition is older than the one in use.</source>
        <translation>Ấn bản này cũ hơn ấn bản đang dùng.</translation>
    </message>
    <message>
        <source>The edition in use has the same date and other contents.</source>
        <translation>Ấn bản đang dùng có cùng ngày nhưng nội dung khác.</translation>
    </message>
    <message>
        <source>The document has expired.</source>
        <translation>Tài liệu đã hết hiệu lực.</translation>
    </message>
    <message>
        <source>Code lists</source>
        <translation>Danh mục mã</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Dữ liệu tham chiếu</translation>
    </message>
    <message>
        <source>Nothing of it was taken over.</source>
        <translation>Không áp dụng nội dung nào của tài liệu này.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 %4</source>
        <translation>%1, dòng %2: %3 %4</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>Biểu mẫu in</translation>
    </message>
    <message>
        <source>%1, edition of %2: %3 Have the administrator import a newer one.</source>
        <translation>%1, ấn bản ngày %2: %3 Đề nghị quản trị viên nhập ấn bản mới hơn.</translation>
    </message>
    <message>
        <source>%1, edition of %2: %3 The edition of %4 is used. Have the administrator import a newer one.</source>
        <translation>%1, ấn bản ngày %2: %3 Đang dùng ấn bản ngày %4. Đề nghị quản trị viên nhập ấn bản mới hơn.</translation>
    </message>
    <message>
        <source>Rules of the kinds of application</source>
        <translation>Quy định theo loại hồ sơ</translation>
    </message>
    <message>
        <source>Thresholds of the captures</source>
        <translation>Ngưỡng chất lượng khi thu nhận</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>no card so far</source>
        <translation>chưa có thẻ</translation>
    </message>
    <message>
        <source>the old card has nine digits</source>
        <translation>thẻ cũ là CMND 9 số</translation>
    </message>
    <message>
        <source>the card is lost</source>
        <translation>thẻ bị mất</translation>
    </message>
    <message>
        <source>the card is damaged</source>
        <translation>thẻ bị hỏng</translation>
    </message>
    <message>
        <source>nationality regained</source>
        <translation>trở lại quốc tịch</translation>
    </message>
    <message>
        <source>the card bears another number</source>
        <translation>số trên thẻ khác số hiện nay</translation>
    </message>
    <message>
        <source>the card has expired</source>
        <translation>thẻ đã hết hạn</translation>
    </message>
    <message>
        <source>the age for an exchange is reached</source>
        <translation>đã đến tuổi đổi thẻ</translation>
    </message>
    <message>
        <source>the card is still valid</source>
        <translation>thẻ còn hạn</translation>
    </message>
    <message>
        <source>a representative comes along</source>
        <translation>có người đại diện đi cùng</translation>
    </message>
    <message>
        <source>no prints or portrait at this age</source>
        <translation>tuổi này không thu sinh trắc</translation>
    </message>
    <message>
        <source>%1, letter %2</source>
        <translation>%1, điểm %2</translation>
    </message>
    <message>
        <source>not laid down, ask the office</source>
        <translation>chưa quy định, hỏi đơn vị</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>được miễn</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>%1 VND</source>
        <translation>%1 đ</translation>
    </message>
    <message>
        <source>%1, to be confirmed</source>
        <translation>%1, chờ xác nhận</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>không thời hạn</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>%1 min</source>
        <translation>%1 ph</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 giờ</translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n chấp nhận ngoại lệ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n ngoại lệ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
    <message>
        <source>Several attempts were needed</source>
        <translation>Phải lấy nhiều lần</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>Không cảnh báo</translation>
    </message>
    <message>
        <source>You had a hand in it</source>
        <translation>Do đồng chí làm</translation>
    </message>
    <message>
        <source>Someone else decides</source>
        <translation>Người khác phải duyệt</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>The name holds digits or signs.</source>
        <translation>Họ tên có chữ số hoặc ký hiệu.</translation>
    </message>
    <message>
        <source>Type it as it stands in the birth certificate.</source>
        <translation>Gõ đúng như giấy khai sinh.</translation>
    </message>
    <message>
        <source>Digits or signs in the name</source>
        <translation>Họ tên có chữ số hoặc ký hiệu</translation>
    </message>
    <message>
        <source>The name holds letters that are not Latin.</source>
        <translation>Họ tên có chữ không thuộc bảng chữ La-tinh.</translation>
    </message>
    <message>
        <source>Type it again by hand; do not paste it.</source>
        <translation>Gõ lại bằng tay, không dán.</translation>
    </message>
    <message>
        <source>Letters of another script in the name</source>
        <translation>Họ tên có chữ ngoài bảng La-tinh</translation>
    </message>
    <message>
        <source>The name is longer than the record takes.</source>
        <translation>Họ tên dài quá mức cho phép.</translation>
    </message>
    <message>
        <source>Check it; shorten what does not belong to the name.</source>
        <translation>Kiểm tra lại; bỏ phần không thuộc họ tên.</translation>
    </message>
    <message>
        <source>Name too long</source>
        <translation>Họ tên quá dài</translation>
    </message>
    <message>
        <source>The name is one word.</source>
        <translation>Họ tên chỉ có một từ.</translation>
    </message>
    <message>
        <source>Check that nothing of it is missing.</source>
        <translation>Kiểm tra xem có thiếu chữ nào không.</translation>
    </message>
    <message>
        <source>Name of one word</source>
        <translation>Họ tên chỉ có một từ</translation>
    </message>
    <message>
        <source>The date of birth lies in the future.</source>
        <translation>Ngày sinh ở tương lai.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Sửa lại.</translation>
    </message>
    <message>
        <source>Date lies in the future</source>
        <translation>Ngày ở tương lai</translation>
    </message>
    <message>
        <source>The applicant would be older than anybody living.</source>
        <translation>Tuổi của công dân cao quá mức có thể.</translation>
    </message>
    <message>
        <source>Check the year, or choose a reason to go on.</source>
        <translation>Kiểm tra năm sinh, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Implausible age</source>
        <translation>Tuổi cao bất thường</translation>
    </message>
    <message>
        <source>With this incomplete date of birth the age group is not certain.</source>
        <translation>Ngày sinh chưa đủ nên chưa chắc thuộc nhóm tuổi nào.</translation>
    </message>
    <message>
        <source>Ask for day and month; until then the younger age counts.</source>
        <translation>Hỏi thêm ngày, tháng; tạm tính theo tuổi nhỏ hơn.</translation>
    </message>
    <message>
        <source>Age group not certain</source>
        <translation>Chưa chắc nhóm tuổi</translation>
    </message>
    <message>
        <source>There is no application of this kind at this age.</source>
        <translation>Loại hồ sơ này không áp dụng cho độ tuổi này.</translation>
    </message>
    <message>
        <source>Check the date of birth, or choose another kind.</source>
        <translation>Kiểm tra ngày sinh, hoặc chọn loại hồ sơ khác.</translation>
    </message>
    <message>
        <source>Not for this age</source>
        <translation>Không áp dụng cho độ tuổi này</translation>
    </message>
    <message>
        <source>The personal number and the declared sex do not agree.</source>
        <translation>Số định danh và giới tính đã khai không khớp.</translation>
    </message>
    <message>
        <source>Choose a reason to go on.</source>
        <translation>Chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Number and sex do not agree</source>
        <translation>Số định danh không khớp giới tính</translation>
    </message>
    <message>
        <source>The personal number and the declared birth year do not agree.</source>
        <translation>Số định danh và năm sinh đã khai không khớp.</translation>
    </message>
    <message>
        <source>Number and birth year do not agree</source>
        <translation>Số định danh không khớp năm sinh</translation>
    </message>
    <message>
        <source>The personal number begins with an unknown place code.</source>
        <translation>Số định danh có mã nơi đăng ký khai sinh không rõ.</translation>
    </message>
    <message>
        <source>Check the number, or choose a reason to go on.</source>
        <translation>Kiểm tra lại số, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Unknown place code in the number</source>
        <translation>Mã nơi khai sinh trong số chưa biết</translation>
    </message>
    <message>
        <source>The old number has 9 digits.</source>
        <translation>Số CMND cũ có 9 chữ số.</translation>
    </message>
    <message>
        <source>Correct it or clear it.</source>
        <translation>Sửa lại hoặc xóa đi.</translation>
    </message>
    <message>
        <source>9 digits are needed</source>
        <translation>Cần đủ 9 chữ số</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Đây không phải số thuê bao.</translation>
    </message>
    <message>
        <source>Type it with 10 digits, or with + and the country code.</source>
        <translation>Gõ đủ 10 số, hoặc dấu + và mã nước.</translation>
    </message>
    <message>
        <source>No valid phone number</source>
        <translation>Số thuê bao chưa đúng</translation>
    </message>
    <message>
        <source>There is no phone number.</source>
        <translation>Chưa có số thuê bao.</translation>
    </message>
    <message>
        <source>Type it or choose why there is none.</source>
        <translation>Gõ số hoặc chọn lý do không có.</translation>
    </message>
    <message>
        <source>Phone number or reason needed</source>
        <translation>Cần số thuê bao hoặc lý do</translation>
    </message>
    <message>
        <source>An e-ID account is reached by phone, and there is no number.</source>
        <translation>Tài khoản định danh điện tử cần số điện thoại, nhưng chưa có số.</translation>
    </message>
    <message>
        <source>Ask for a number, or choose a reason to go on.</source>
        <translation>Hỏi số điện thoại, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>e-ID without a phone number</source>
        <translation>Định danh điện tử chưa có số điện thoại</translation>
    </message>
    <message>
        <source>This is no email address.</source>
        <translation>Đây không phải địa chỉ thư điện tử.</translation>
    </message>
    <message>
        <source>No valid email address</source>
        <translation>Địa chỉ thư chưa đúng</translation>
    </message>
    <message>
        <source>For this field “not known” is not allowed.</source>
        <translation>Mục này không được ghi “không rõ”.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Điền vào.</translation>
    </message>
    <message>
        <source>“Not known” is not allowed here</source>
        <translation>Không được ghi “không rõ”</translation>
    </message>
    <message>
        <source>The card is issued to Vietnamese citizens.</source>
        <translation>Thẻ căn cước chỉ cấp cho công dân Việt Nam.</translation>
    </message>
    <message>
        <source>Add the Vietnamese nationality, or choose another kind.</source>
        <translation>Bổ sung quốc tịch Việt Nam, hoặc chọn loại hồ sơ khác.</translation>
    </message>
    <message>
        <source>No Vietnamese nationality</source>
        <translation>Không có quốc tịch Việt Nam</translation>
    </message>
    <message>
        <source>This field is empty.</source>
        <translation>Mục này còn trống.</translation>
    </message>
    <message>
        <source>Fill it in, or choose a reason to go on.</source>
        <translation>Điền nội dung, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Empty: a reason is needed</source>
        <translation>Còn trống, cần lý do</translation>
    </message>
    <message>
        <source>There is no permanent address.</source>
        <translation>Chưa có nơi thường trú.</translation>
    </message>
    <message>
        <source>Fill it in, or choose why there is none.</source>
        <translation>Điền nơi thường trú, hoặc chọn lý do không có.</translation>
    </message>
    <message>
        <source>No permanent address</source>
        <translation>Chưa có nơi thường trú</translation>
    </message>
    <message>
        <source>Nothing is said of the previous card.</source>
        <translation>Chưa có thông tin thẻ trước đây.</translation>
    </message>
    <message>
        <source>Type what is known of it, or choose a reason to go on.</source>
        <translation>Nhập phần đã biết, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Previous card not stated</source>
        <translation>Chưa có thông tin thẻ trước đây</translation>
    </message>
    <message>
        <source>There is a spouse, and the marital status says otherwise.</source>
        <translation>Có khai vợ hoặc chồng nhưng tình trạng hôn nhân lại khác.</translation>
    </message>
    <message>
        <source>Check the marital status.</source>
        <translation>Kiểm tra tình trạng hôn nhân.</translation>
    </message>
    <message>
        <source>Marital status beside a spouse</source>
        <translation>Hôn nhân không khớp vợ/chồng</translation>
    </message>
    <message>
        <source>The number of the previous card has neither 12 nor 9 digits.</source>
        <translation>Số thẻ trước đây không có 12 hoặc 9 chữ số.</translation>
    </message>
    <message>
        <source>12 or 9 digits are needed</source>
        <translation>Cần 12 hoặc 9 chữ số</translation>
    </message>
    <message>
        <source>The previous card&apos;s date of issue lies in the future.</source>
        <translation>Ngày cấp thẻ trước đây ở tương lai.</translation>
    </message>
    <message>
        <source>Card issued in the future</source>
        <translation>Ngày cấp thẻ ở tương lai</translation>
    </message>
    <message>
        <source>The previous card was issued before the applicant was born.</source>
        <translation>Ngày cấp thẻ trước đây sớm hơn ngày sinh.</translation>
    </message>
    <message>
        <source>Check the date of issue and the date of birth.</source>
        <translation>Kiểm tra ngày cấp và ngày sinh.</translation>
    </message>
    <message>
        <source>Card issued before birth</source>
        <translation>Ngày cấp thẻ trước ngày sinh</translation>
    </message>
    <message>
        <source>The previous card expires before it was issued.</source>
        <translation>Thẻ trước đây hết hạn trước ngày cấp.</translation>
    </message>
    <message>
        <source>Check both dates.</source>
        <translation>Kiểm tra cả hai ngày.</translation>
    </message>
    <message>
        <source>Card expires before its issue</source>
        <translation>Thẻ hết hạn trước ngày cấp</translation>
    </message>
    <message>
        <source>The previous card&apos;s expiry is not the one its issue gives.</source>
        <translation>Ngày hết hạn của thẻ trước đây khác với cách tính theo luật.</translation>
    </message>
    <message>
        <source>Compare it with the card.</source>
        <translation>Đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>Expiry differs from the rule</source>
        <translation>Ngày hết hạn khác cách tính</translation>
    </message>
    <message>
        <source>The previous card bears another number than the applicant.</source>
        <translation>Số trên thẻ trước đây khác số định danh của công dân.</translation>
    </message>
    <message>
        <source>Check both numbers, or choose a reason to go on.</source>
        <translation>Kiểm tra cả hai số, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Card and number do not agree</source>
        <translation>Số trên thẻ khác số định danh</translation>
    </message>
    <message>
        <source>This is a first card, and there is a previous one.</source>
        <translation>Hồ sơ cấp mới nhưng đã có thẻ trước đây.</translation>
    </message>
    <message>
        <source>Choose exchange or reissue, or a reason to go on.</source>
        <translation>Chọn cấp đổi hoặc cấp lại, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>First card beside a previous one</source>
        <translation>Cấp mới nhưng đã có thẻ</translation>
    </message>
    <message>
        <source>Level 2 alone needs a chip card.</source>
        <translation>Định danh mức 2 riêng lẻ cần có thẻ gắn chíp.</translation>
    </message>
    <message>
        <source>Type in the card, or ask for a card in the same visit.</source>
        <translation>Nhập thông tin thẻ, hoặc làm thẻ cùng lượt.</translation>
    </message>
    <message>
        <source>Level 2 needs a chip card</source>
        <translation>Mức 2 cần có thẻ gắn chíp</translation>
    </message>
    <message>
        <source>No age for exchange was reached since the card was issued.</source>
        <translation>Từ khi cấp thẻ chưa đến tuổi phải cấp đổi.</translation>
    </message>
    <message>
        <source>Check the dates, or choose a reason to go on.</source>
        <translation>Kiểm tra các ngày, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>No age for exchange reached</source>
        <translation>Chưa đến tuổi cấp đổi</translation>
    </message>
    <message>
        <source>The card bears the applicant&apos;s present number.</source>
        <translation>Số trên thẻ vẫn là số định danh hiện nay.</translation>
    </message>
    <message>
        <source>Check the reason for the exchange, or choose a reason to go on.</source>
        <translation>Kiểm tra lý do cấp đổi, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Number is not a new one</source>
        <translation>Số định danh không thay đổi</translation>
    </message>
    <message>
        <source>A representative has to act for the applicant.</source>
        <translation>Công dân phải có người đại diện.</translation>
    </message>
    <message>
        <source>Add the representative to the relatives.</source>
        <translation>Thêm người đại diện vào mục thân nhân.</translation>
    </message>
    <message>
        <source>Representative missing</source>
        <translation>Thiếu người đại diện</translation>
    </message>
    <message>
        <source>Neither number nor old number of the representative is known.</source>
        <translation>Chưa có số định danh hoặc số CMND của người đại diện.</translation>
    </message>
    <message>
        <source>Type one of them, or choose a reason to go on.</source>
        <translation>Nhập một trong hai số, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Representative without a number</source>
        <translation>Người đại diện chưa có số giấy tờ</translation>
    </message>
    <message>
        <source>By the number the representative is not of age.</source>
        <translation>Theo số định danh, người đại diện chưa đủ tuổi thành niên.</translation>
    </message>
    <message>
        <source>Representative not of age</source>
        <translation>Người đại diện chưa thành niên</translation>
    </message>
    <message>
        <source>A relative has no name.</source>
        <translation>Có thân nhân chưa có họ tên.</translation>
    </message>
    <message>
        <source>Type the name, or remove the relative.</source>
        <translation>Nhập họ tên, hoặc bỏ thân nhân này.</translation>
    </message>
    <message>
        <source>Relative without a name</source>
        <translation>Thân nhân chưa có họ tên</translation>
    </message>
    <message>
        <source>A relative has the applicant&apos;s own number.</source>
        <translation>Thân nhân có số định danh trùng với công dân.</translation>
    </message>
    <message>
        <source>Correct one of the two numbers.</source>
        <translation>Sửa lại một trong hai số.</translation>
    </message>
    <message>
        <source>Relative has the applicant&apos;s number</source>
        <translation>Số của thân nhân trùng công dân</translation>
    </message>
    <message>
        <source>Two relatives have the same number.</source>
        <translation>Hai thân nhân có cùng một số định danh.</translation>
    </message>
    <message>
        <source>Check both, or choose a reason to go on.</source>
        <translation>Kiểm tra cả hai, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Two relatives with one number</source>
        <translation>Hai thân nhân trùng số</translation>
    </message>
    <message>
        <source>Two relatives have the same role.</source>
        <translation>Hai thân nhân cùng một quan hệ.</translation>
    </message>
    <message>
        <source>Two relatives in one role</source>
        <translation>Hai thân nhân cùng quan hệ</translation>
    </message>
    <message>
        <source>The relative&apos;s number says another sex than the role.</source>
        <translation>Số của thân nhân cho giới tính khác với quan hệ.</translation>
    </message>
    <message>
        <source>Relative&apos;s number and role clash</source>
        <translation>Số thân nhân không khớp quan hệ</translation>
    </message>
    <message>
        <source>The relative&apos;s number begins with an unknown place code.</source>
        <translation>Số của thân nhân có mã nơi đăng ký khai sinh không rõ.</translation>
    </message>
    <message>
        <source>Unknown place code of a relative</source>
        <translation>Mã nơi của thân nhân không rõ</translation>
    </message>
    <message>
        <source>By the number a parent is not older than the applicant.</source>
        <translation>Theo số định danh, cha hoặc mẹ không lớn tuổi hơn công dân.</translation>
    </message>
    <message>
        <source>Check the number and the date of birth, or choose a reason to go on.</source>
        <translation>Kiểm tra số và ngày sinh, hoặc chọn lý do để đi tiếp.</translation>
    </message>
    <message>
        <source>Parent not older than the applicant</source>
        <translation>Cha/mẹ không lớn tuổi hơn</translation>
    </message>
    <message>
        <source>By the number a parent was very young at the birth.</source>
        <translation>Theo số định danh, cha hoặc mẹ còn quá trẻ khi sinh công dân.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Kiểm tra số.</translation>
    </message>
    <message>
        <source>Parent very young at the birth</source>
        <translation>Cha/mẹ quá trẻ khi sinh con</translation>
    </message>
    <message>
        <source>By the number a child is not younger than the applicant.</source>
        <translation>Theo số định danh, con không nhỏ tuổi hơn công dân.</translation>
    </message>
    <message>
        <source>Child not younger than the applicant</source>
        <translation>Con không nhỏ tuổi hơn</translation>
    </message>
    <message>
        <source>A correction says nothing of what is right.</source>
        <translation>Mục điều chỉnh chưa ghi nội dung đúng.</translation>
    </message>
    <message>
        <source>Type the right value, or remove the correction.</source>
        <translation>Nhập nội dung đúng, hoặc bỏ mục điều chỉnh.</translation>
    </message>
    <message>
        <source>Nothing claimed</source>
        <translation>Chưa ghi nội dung đúng</translation>
    </message>
    <message>
        <source>A correction claims what the record already says.</source>
        <translation>Nội dung đề nghị điều chỉnh giống hệt dữ liệu hiện có.</translation>
    </message>
    <message>
        <source>Claimed is what the record says</source>
        <translation>Nội dung giống dữ liệu hiện có</translation>
    </message>
    <message>
        <source>The paper that proves the correction has not been scanned.</source>
        <translation>Chưa quét giấy tờ chứng minh nội dung điều chỉnh.</translation>
    </message>
    <message>
        <source>Scan it under Documents, or name another paper.</source>
        <translation>Quét giấy tờ ở bước Giấy tờ, hoặc chọn giấy tờ khác.</translation>
    </message>
    <message>
        <source>Evidence not scanned</source>
        <translation>Chưa quét giấy tờ chứng minh</translation>
    </message>
    <message>
        <source>The number cannot have been notified on that day.</source>
        <translation>Không thể thông báo số định danh vào ngày đó.</translation>
    </message>
    <message>
        <source>Correct the date of the notice.</source>
        <translation>Sửa lại ngày thông báo.</translation>
    </message>
    <message>
        <source>Date of the notice is wrong</source>
        <translation>Ngày thông báo không đúng</translation>
    </message>
    <message>
        <source>Card or population record say something else.</source>
        <translation>Thẻ hoặc CSDL dân cư ghi khác.</translation>
    </message>
    <message>
        <source>Take their value, or choose why the declared one stands.</source>
        <translation>Lấy giá trị đối chiếu, hoặc chọn lý do giữ giá trị khai.</translation>
    </message>
    <message>
        <source>differs from the record</source>
        <translation>khác đối chiếu</translation>
    </message>
    <message>
        <source>The name holds letters that no Vietnamese name has.</source>
        <translation>Tên có chữ cái không dùng trong tên tiếng Việt.</translation>
    </message>
    <message>
        <source>Compare it with the papers, or choose a reason to go on.</source>
        <translation>Đối chiếu với giấy tờ, hoặc chọn lý do để tiếp tục.</translation>
    </message>
    <message>
        <source>Foreign letters in the name</source>
        <translation>Tên có chữ cái nước ngoài</translation>
    </message>
    <message>
        <source>This is no number of a paper.</source>
        <translation>Đây không phải là số giấy tờ.</translation>
    </message>
    <message>
        <source>Type its letters and digits as they are printed, or clear it.</source>
        <translation>Nhập chữ và số như in trên giấy tờ, hoặc để trống.</translation>
    </message>
    <message>
        <source>No valid number</source>
        <translation>Số không hợp lệ</translation>
    </message>
</context>
<context>
    <name>ShellText</name>
    <message>
        <source>Enrollment officer</source>
        <translation>Cán bộ thu nhận</translation>
    </message>
    <message>
        <source>Reviewing officer</source>
        <translation>Cán bộ duyệt</translation>
    </message>
    <message>
        <source>Station administrator</source>
        <translation>Quản trị trạm</translation>
    </message>
    <message>
        <source>no certificate yet</source>
        <translation>chưa có chứng thư</translation>
    </message>
    <message>
        <source>not issued yet</source>
        <translation>chưa được cấp</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>hết hạn ngày %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left, until %1</source>
        <translation>
            <numerusform>còn %n ngày, đến %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) wait to be sent</source>
        <translation>
            <numerusform>%n hồ sơ chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>last receipt %1</source>
        <translation>biên nhận gần nhất %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Chưa cắm</translation>
    </message>
    <message>
        <source>Plug it in; the station finds it by itself.</source>
        <translation>Cắm thiết bị vào; trạm tự nhận.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Đang khởi động</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Không hoạt động</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>In progress</source>
        <translation>Dở dang</translation>
    </message>
    <message>
        <source>Waits for review</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Không duyệt</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Receipt verified</source>
        <translation>Đã có biên nhận</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Đã xử lý</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Purged from the station</source>
        <translation>Đã xóa khỏi trạm</translation>
    </message>
    <message>
        <source>An enrollment officer goes on with it</source>
        <translation>Cán bộ thu nhận làm tiếp</translation>
    </message>
    <message>
        <source>With the reviewing officer</source>
        <translation>Ở cán bộ duyệt</translation>
    </message>
    <message>
        <source>Closed by the reviewing officer</source>
        <translation>Cán bộ duyệt đã đóng hồ sơ</translation>
    </message>
    <message>
        <source>On its way to the Centre: Alt+4</source>
        <translation>Đang trên đường tới Trung tâm: Alt+4</translation>
    </message>
    <message>
        <source>Arrived at the Centre</source>
        <translation>Đã đến Trung tâm</translation>
    </message>
</context>
<context>
    <name>TextFindingText</name>
    <message>
        <source>“%1” comes from an old TCVN3 font.</source>
        <translation>“%1” là chữ của phông TCVN3 cũ.</translation>
    </message>
    <message>
        <source>Type it anew with a Vietnamese keyboard.</source>
        <translation>Gõ lại bằng bộ gõ tiếng Việt Unicode.</translation>
    </message>
    <message>
        <source>“%1” comes from an old VNI font.</source>
        <translation>“%1” là chữ của phông VNI cũ.</translation>
    </message>
    <message>
        <source>“%1” was garbled when it was copied.</source>
        <translation>“%1” bị lỗi mã khi sao chép.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>Gõ lại.</translation>
    </message>
    <message>
        <source>“%1” holds letters of another script that may look alike.</source>
        <translation>“%1” có chữ của hệ chữ khác, có thể trông giống hệt.</translation>
    </message>
    <message>
        <source>Type it anew with Latin letters.</source>
        <translation>Gõ lại bằng chữ cái Latinh.</translation>
    </message>
    <message>
        <source>“%1” holds ornamental letters.</source>
        <translation>“%1” có chữ cái trang trí.</translation>
    </message>
    <message>
        <source>Type it anew with plain letters.</source>
        <translation>Gõ lại bằng chữ cái thường.</translation>
    </message>
    <message>
        <source>“%1” holds a sign that cannot be printed.</source>
        <translation>“%1” có ký hiệu không in được.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Xóa ký hiệu đó.</translation>
    </message>
    <message>
        <source>“%1” has too many marks on one letter.</source>
        <translation>“%1” có quá nhiều dấu trên một chữ cái.</translation>
    </message>
    <message>
        <source>“%1” holds letters that Vietnamese does not write.</source>
        <translation>“%1” có chữ cái tiếng Việt không dùng.</translation>
    </message>
    <message>
        <source>Keep them if the papers show them; otherwise type it anew.</source>
        <translation>Giữ nguyên nếu giấy tờ ghi như vậy; nếu không, gõ lại.</translation>
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
    <name>thunhan::CameraBox</name>
    <message>
        <source>As the camera likes</source>
        <translation>Theo máy ảnh</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The camera of this station</source>
        <translation>Máy ảnh của trạm này</translation>
    </message>
    <message>
        <source>Hold still: %1 of %2</source>
        <translation>Giữ yên: %1/%2</translation>
    </message>
    <message>
        <source>The head moved. %1</source>
        <translation>Đầu còn cử động. %1</translation>
    </message>
    <message>
        <source>Not calibrated yet</source>
        <translation>Chưa hiệu chỉnh</translation>
    </message>
    <message>
        <source>Calibrated on %1
Level head read as %2°
Sharpness %3
Wall %4 % white, unevenness %5</source>
        <translation>Đã hiệu chỉnh ngày %1
Đầu thẳng đọc là %2°
Độ nét %3
Phông trắng %4 %, độ gợn %5</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Dùng máy ảnh nào</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Cỡ ảnh</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Hiệu chỉnh</translation>
    </message>
    <message>
        <source>With the camera on its stand, somebody sits before the wall, looks straight ahead and keeps the head level. Kept for this camera at this station.</source>
        <translation>Đặt máy ảnh lên giá; một người ngồi trước phông, nhìn thẳng, giữ đầu ngay ngắn. Kết quả được lưu cho máy ảnh này tại trạm.</translation>
    </message>
</context>
<context>
    <name>thunhan::CardEditor</name>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Hết hạn</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>thunhan::CardPreview</name>
    <message>
        <source>IDENTITY CARD</source>
        <translation>CĂN CƯỚC</translation>
    </message>
    <message>
        <source>20 × 30 mm, 300 dpi</source>
        <translation>20 × 30 mm, 300 dpi</translation>
    </message>
    <message>
        <source>The portrait as it will be printed</source>
        <translation>Ảnh như sẽ in trên thẻ</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>Khắc laser</translation>
    </message>
</context>
<context>
    <name>thunhan::CardPrintsBox</name>
    <message>
        <source>As printed on the card</source>
        <translation>Như khi in trên thẻ</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Can be read on the card</source>
        <translation>Trên thẻ vẫn đọc được</translation>
    </message>
    <message>
        <source>Too poor to be read on the card: take it again</source>
        <translation>In lên thẻ sẽ không đọc được: lấy lại</translation>
    </message>
</context>
<context>
    <name>thunhan::CardScanPanel</name>
    <message>
        <source>Both sides are read.</source>
        <translation>Đã đọc cả hai mặt.</translation>
    </message>
    <message>
        <source>QR code read. Turn the card over for the lines on its back.</source>
        <translation>Đã đọc mã QR. Lật thẻ để đọc dòng MRZ mặt sau.</translation>
    </message>
    <message>
        <source>QR code read.</source>
        <translation>Đã đọc mã QR.</translation>
    </message>
    <message>
        <source>Back read. Turn the card over for the QR code.</source>
        <translation>Đã đọc mặt sau. Lật thẻ để đọc mã QR.</translation>
    </message>
    <message>
        <source>Back of the card read.</source>
        <translation>Đã đọc mặt sau thẻ.</translation>
    </message>
    <message>
        <source>Fills in the form from the card.</source>
        <translation>Điền thông tin từ thẻ cũ.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>Không có máy ảnh.</translation>
    </message>
    <message>
        <source>Hold the card before the camera, QR code or back.</source>
        <translation>Đưa mã QR hoặc mặt sau thẻ trước máy ảnh.</translation>
    </message>
    <message>
        <source>This is no card&apos;s QR code, or there are two cards.</source>
        <translation>Không phải mã QR của thẻ, hoặc có hai thẻ.</translation>
    </message>
    <message>
        <source>Hold it steady and nearer, without glare.</source>
        <translation>Giữ yên, đưa gần hơn, tránh lóa sáng.</translation>
    </message>
    <message>
        <source>The lines contradict themselves. Look at the card.</source>
        <translation>Các dòng MRZ mâu thuẫn nhau. Xem lại thẻ.</translation>
    </message>
    <message>
        <source>Hold on, once more.</source>
        <translation>Giữ yên, đọc lại lần nữa.</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>Đã đọc.</translation>
    </message>
    <message>
        <source>Waiting for the camera</source>
        <translation>Đang chờ máy ảnh</translation>
    </message>
    <message>
        <source>Camera is off</source>
        <translation>Máy ảnh đang tắt</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dừng đọc</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>Đọc thẻ</translation>
    </message>
    <message>
        <source>Old card</source>
        <translation>Thẻ cũ</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Hình từ máy ảnh</translation>
    </message>
</context>
<context>
    <name>thunhan::CleanDataTags</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n lỗi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) without a reason</source>
        <translation>
            <numerusform>%n cảnh báo chưa có lý do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) with a reason</source>
        <translation>
            <numerusform>%n cảnh báo đã có lý do</numerusform>
        </translation>
    </message>
    <message>
        <source>All rules hold</source>
        <translation>Mọi quy tắc đều khớp</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>Còn thiếu %n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Không thiếu gì</translation>
    </message>
    <message>
        <source>No other application of this person waits here</source>
        <translation>Trạm không có hồ sơ nào khác của người này</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Sống</translation>
    </message>
    <message>
        <source>Not compared with the population record yet</source>
        <translation>Chưa đối chiếu CSDL dân cư</translation>
    </message>
    <message>
        <source>Compared with the population record on %1</source>
        <translation>Đã đối chiếu CSDL dân cư ngày %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sạch</translation>
    </message>
    <message>
        <source>%1 has the same number</source>
        <translation>%1 trùng số định danh</translation>
    </message>
    <message>
        <source>%1 has the same name and birth date</source>
        <translation>%1 trùng họ tên và ngày sinh</translation>
    </message>
</context>
<context>
    <name>thunhan::CorrectionPanel</name>
    <message>
        <source>Nothing there</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>What is to be corrected</source>
        <translation>Nội dung cần chỉnh sửa</translation>
    </message>
    <message>
        <source>Del removes the chosen row</source>
        <translation>Del xóa dòng đang chọn</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>CSDL đang ghi</translation>
    </message>
    <message>
        <source>Right is</source>
        <translation>Giá trị đúng</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Giấy tờ chứng minh</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
</context>
<context>
    <name>thunhan::DeskArea</name>
    <message>
        <source>%1 is submitted: %2.</source>
        <translation>Đã nộp %1: %2.</translation>
    </message>
    <message>
        <source>Another officer reviews it. The next applicant can sit down.</source>
        <translation>Cán bộ khác sẽ duyệt. Mời công dân tiếp theo.</translation>
    </message>
    <message>
        <source>The application was not opened.</source>
        <translation>Chưa mở được hồ sơ.</translation>
    </message>
</context>
<context>
    <name>thunhan::DeskHomePage</name>
    <message>
        <source>The lists cannot be read.</source>
        <translation>Chưa đọc được danh sách.</translation>
    </message>
    <message>
        <source>The search did not succeed.</source>
        <translation>Chưa tìm được.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The desk opens unfinished and returned applications. This one is with the reviewer or the Centre.</source>
        <translation>Bàn thu nhận chỉ mở hồ sơ dở dang và hồ sơ trả lại. Hồ sơ này đang ở cán bộ duyệt hoặc Trung tâm.</translation>
    </message>
    <message>
        <source>This station has no code scanner. Type the number instead.</source>
        <translation>Trạm này không có máy quét mã. Đồng chí gõ số.</translation>
    </message>
    <message>
        <source>This station has no card reader. Type the number instead.</source>
        <translation>Trạm này không có đầu đọc thẻ. Đồng chí gõ số.</translation>
    </message>
    <message>
        <source>The card reader is not connected. Type the number instead.</source>
        <translation>Đầu đọc thẻ chưa được nối. Đồng chí gõ số.</translation>
    </message>
    <message>
        <source>The reader is connected; this desk does not read chips. Type the number.</source>
        <translation>Đầu đọc đã nối; bàn này chưa đọc chip. Đồng chí gõ số.</translation>
    </message>
    <message numerus="yes">
        <source>%n refused or held</source>
        <translation>
            <numerusform>%n bị từ chối, tạm giữ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n trả lại</numerusform>
        </translation>
    </message>
    <message>
        <source>Found for “%1”</source>
        <translation>Tìm thấy cho “%1”</translation>
    </message>
    <message>
        <source>Time for one application</source>
        <translation>Thời gian một hồ sơ</translation>
    </message>
    <message>
        <source>Another operator</source>
        <translation>Cán bộ khác</translation>
    </message>
    <message>
        <source>Nothing submitted yet today</source>
        <translation>Hôm nay chưa nộp hồ sơ nào</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Hồ sơ mới</translation>
    </message>
    <message>
        <source>Type a number or a name: the station looks for it first.</source>
        <translation>Gõ số hoặc họ tên: trạm tìm trước khi lập hồ sơ.</translation>
    </message>
    <message>
        <source>Search by name, number or file number</source>
        <translation>Tìm theo tên, số, mã hồ sơ</translation>
    </message>
    <message>
        <source>Scan the card&apos;s code</source>
        <translation>Quét mã QR trên thẻ</translation>
    </message>
    <message>
        <source>Put the card on the reader</source>
        <translation>Đặt thẻ lên đầu đọc</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Gõ số định danh</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Số hoặc họ tên</translation>
    </message>
    <message>
        <source>Personal number, old number or name</source>
        <translation>Số định danh, số CMND cũ hoặc họ tên</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>No number yet: new application</source>
        <translation>Chưa có số: lập hồ sơ mới</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Cần người xử lý</translation>
    </message>
    <message>
        <source>Enter opens the chosen row</source>
        <translation>Enter mở dòng đang chọn</translation>
    </message>
    <message>
        <source>Nothing waits for a person. What is returned or refused appears here.</source>
        <translation>Không có việc chờ xử lý. Hồ sơ bị trả lại hoặc từ chối sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Unfinished applications</source>
        <translation>Hồ sơ dở dang</translation>
    </message>
    <message>
        <source>No unfinished application. Type a number above, or press Ctrl+N.</source>
        <translation>Không có hồ sơ dở dang. Gõ số ở trên, hoặc bấm Ctrl+N.</translation>
    </message>
    <message>
        <source>Open the latest</source>
        <translation>Mở hồ sơ gần nhất</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Applications per hour</source>
        <translation>Hồ sơ mỗi giờ</translation>
    </message>
    <message>
        <source>Found applications</source>
        <translation>Hồ sơ tìm thấy</translation>
    </message>
    <message>
        <source>Open the selected application</source>
        <translation>Mở dòng đang chọn</translation>
    </message>
    <message numerus="yes">
        <source>application(s) submitted</source>
        <translation>
            <numerusform>hồ sơ đã nộp</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own prints</source>
        <translation>Vân tay của cán bộ</translation>
    </message>
    <message numerus="yes">
        <source>of %n application(s)</source>
        <extracomment>The figure itself stands before it</extracomment>
        <translation>
            <numerusform>/ %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of the roster expected today</source>
        <translation>
            <numerusform>%n công dân có tên trong danh sách hẹn hôm nay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::DocumentsPage</name>
    <message>
        <source>1 document needed</source>
        <translation>Cần 1 giấy tờ</translation>
    </message>
    <message>
        <source>%1 pages, %2 to look at</source>
        <translation>%1 trang, %2 trang cần xem</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>page %1 / %2</source>
        <translation>trang %1 / %2</translation>
    </message>
    <message>
        <source>Remove page %1</source>
        <translation>Xóa trang %1</translation>
    </message>
    <message>
        <source>%1 ppi · %2 kB</source>
        <translation>%1 ppi · %2 kB</translation>
    </message>
    <message>
        <source>%1 ppi</source>
        <translation>%1 ppi</translation>
    </message>
    <message>
        <source>Straightened %1°</source>
        <translation>Đã nắn thẳng %1°</translation>
    </message>
    <message>
        <source>Cut to the page</source>
        <translation>Đã cắt theo mép giấy</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Nét</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>Chưa nét</translation>
    </message>
    <message>
        <source>No glare</source>
        <translation>Không lóa</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Bị lóa</translation>
    </message>
    <message>
        <source>Four edges</source>
        <translation>Đủ bốn mép</translation>
    </message>
    <message>
        <source>Edges not found</source>
        <translation>Không thấy mép</translation>
    </message>
    <message>
        <source>A document that proves the data</source>
        <translation>Một giấy tờ chứng minh</translation>
    </message>
    <message>
        <source>Page %1: glare, scan again</source>
        <translation>Trang %1: bị lóa, quét lại</translation>
    </message>
    <message>
        <source>Page %1: not sharp, scan again</source>
        <translation>Trang %1: chưa nét, quét lại</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Scan another</source>
        <translation>Quét thêm</translation>
    </message>
    <message>
        <source>Scanning, %1 %</source>
        <translation>Đang quét, %1 %</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Đang quét…</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Loại giấy tờ</translation>
    </message>
    <message>
        <source>press a letter</source>
        <translation>gõ một phím</translation>
    </message>
    <message>
        <source>This application needs</source>
        <translation>Hồ sơ này cần</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Các trang đã quét</translation>
    </message>
    <message>
        <source>The page as it is kept</source>
        <translation>Trang như được lưu</translation>
    </message>
    <message>
        <source>Put the document in and press Space</source>
        <translation>Đặt giấy tờ vào rồi nhấn Space</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng quét</translation>
    </message>
    <message>
        <source>Choose a page</source>
        <translation>Chọn trang</translation>
    </message>
    <message>
        <source>%1 documents needed</source>
        <translation>Cần %1 giấy tờ</translation>
    </message>
    <message>
        <source>No document needed</source>
        <translation>Không cần giấy tờ</translation>
    </message>
</context>
<context>
    <name>thunhan::EnrollmentDesk</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Lưu lại</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Nộp hồ sơ</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Tiếp: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Đã lưu %1</translation>
    </message>
    <message>
        <source>The last entry is not saved. It stays on the screen.</source>
        <translation>Nội dung vừa nhập chưa được lưu, vẫn còn trên màn hình.</translation>
    </message>
    <message>
        <source>On the desk %1</source>
        <translation>Đã làm %1</translation>
    </message>
    <message>
        <source>%1 · usually %2</source>
        <translation>%1 · thường %2</translation>
    </message>
</context>
<context>
    <name>thunhan::ExceptionBox</name>
    <message>
        <source>Amputated</source>
        <translation>Cụt</translation>
    </message>
    <message>
        <source>Bandaged</source>
        <translation>Băng bó</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hỏng</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>%1: why is there no print?</source>
        <translation>%1: vì sao không lấy được vân?</translation>
    </message>
    <message>
        <source>The reviewer sees the reason. A print of this finger that was kept so far is removed.</source>
        <translation>Người duyệt sẽ thấy lý do. Vân đã giữ của ngón này sẽ bị bỏ.</translation>
    </message>
    <message>
        <source>Note, for example since when</source>
        <translation>Ghi chú, ví dụ từ khi nào</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>%1. Note: %2</source>
        <translation>%1. Ghi chú: %2</translation>
    </message>
    <message>
        <source>Heals by (day/month/year), if it does</source>
        <translation>Đến ngày nào thì lành (ngày/tháng/năm), nếu có</translation>
    </message>
    <message>
        <source>No day from today on. Leave it empty when nobody knows.</source>
        <translation>Không phải ngày từ hôm nay trở đi. Chưa rõ thì để trống.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Cụt</translation>
    </message>
</context>
<context>
    <name>thunhan::FieldRow</name>
    <message>
        <source>Nothing there</source>
        <translation>Chưa có</translation>
    </message>
</context>
<context>
    <name>thunhan::FindPage</name>
    <message>
        <source>Type a number or a name and press Enter, or go on.</source>
        <translation>Gõ số hoặc họ tên rồi bấm Enter, hoặc đi tiếp.</translation>
    </message>
    <message numerus="yes">
        <source>%n similar application(s). Enter takes up an unfinished one.</source>
        <translation>
            <numerusform>Có %n hồ sơ giống. Bấm Enter để mở hồ sơ dở dang.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other application of this person on this station.</source>
        <translation>Trạm không có hồ sơ khác của người này.</translation>
    </message>
    <message numerus="yes">
        <source>%n similar one(s)</source>
        <translation>
            <numerusform>Có %n hồ sơ giống</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Is there an application of this person already?</source>
        <translation>Người này đã có hồ sơ chưa?</translation>
    </message>
    <message>
        <source>Similar applications on this station</source>
        <translation>Hồ sơ giống trên trạm này</translation>
    </message>
    <message>
        <source>Number, name or file number</source>
        <translation>Số, họ tên hoặc mã hồ sơ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Open the selected application</source>
        <translation>Mở dòng đang chọn</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Chọn lý do</translation>
    </message>
    <message>
        <source>Reason to be chosen</source>
        <translation>Chưa chọn lý do</translation>
    </message>
    <message>
        <source>Fills in what the population record holds of this number.</source>
        <translation>Điền những gì cơ sở dữ liệu dân cư có về số này.</translation>
    </message>
    <message>
        <source>Type the twelve digits of the personal number first.</source>
        <translation>Hãy gõ đủ mười hai chữ số định danh cá nhân trước.</translation>
    </message>
    <message>
        <source>The registry is asked. You can go on meanwhile.</source>
        <translation>Đang hỏi Trung tâm. Trong lúc đó vẫn làm tiếp được.</translation>
    </message>
    <message>
        <source>The record has other values than declared: %1.</source>
        <translation>Cơ sở dữ liệu có giá trị khác với khai báo: %1.</translation>
    </message>
    <message>
        <source>The record was read and is compared field by field in the next step.</source>
        <translation>Đã đọc dữ liệu; bước sau sẽ đối chiếu từng trường.</translation>
    </message>
    <message>
        <source>The population record knows no person with this number.</source>
        <translation>Cơ sở dữ liệu dân cư không có ai mang số này.</translation>
    </message>
    <message>
        <source>Ask the population record</source>
        <translation>Hỏi cơ sở dữ liệu dân cư</translation>
    </message>
    <message>
        <source>Captures to be removed</source>
        <translation>Có mẫu cần xóa</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n capture(s) not asked for</source>
        <translation>
            <numerusform>Xóa %n mẫu không cần thu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were declared beforehand: those that were empty are filled in.</source>
        <translation>
            <numerusform>Đã khai trước %n mục: mục nào còn trống đã được điền.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the roster, expected on %1.</source>
        <translation>Có trong danh sách hẹn, ngày %1.</translation>
    </message>
    <message>
        <source>On the roster.</source>
        <translation>Có trong danh sách hẹn.</translation>
    </message>
</context>
<context>
    <name>thunhan::FingerStrip</name>
    <message>
        <source>Thumb R</source>
        <translation>Cái P</translation>
    </message>
    <message>
        <source>Index R</source>
        <translation>Trỏ P</translation>
    </message>
    <message>
        <source>Mid R</source>
        <translation>Giữa P</translation>
    </message>
    <message>
        <source>Ring R</source>
        <translation>Áp út P</translation>
    </message>
    <message>
        <source>Little R</source>
        <translation>Út P</translation>
    </message>
    <message>
        <source>Thumb L</source>
        <translation>Cái T</translation>
    </message>
    <message>
        <source>Index L</source>
        <translation>Trỏ T</translation>
    </message>
    <message>
        <source>Mid L</source>
        <translation>Giữa T</translation>
    </message>
    <message>
        <source>Ring L</source>
        <translation>Áp út T</translation>
    </message>
    <message>
        <source>Little L</source>
        <translation>Út T</translation>
    </message>
    <message>
        <source>Ten fingerprints</source>
        <translation>Mười vân tay</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Ấn phẳng</translation>
    </message>
    <message>
        <source>Rolled</source>
        <translation>Lăn</translation>
    </message>
</context>
<context>
    <name>thunhan::FingerprintsPage</name>
    <message>
        <source>%1, score %2</source>
        <translation>%1, điểm %2</translation>
    </message>
    <message>
        <source>Not captured yet</source>
        <translation>Chưa lấy</translation>
    </message>
    <message numerus="yes">
        <source>%n finger(s) to take</source>
        <translation>
            <numerusform>Còn %n ngón</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the threshold</source>
        <translation>
            <numerusform>%n ngón dưới ngưỡng</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ok, %2 let pass, %3 none</source>
        <translation>%1 đạt, %2 ngoại lệ, %3 thiếu</translation>
    </message>
    <message>
        <source>%1 passed, %2 let pass</source>
        <translation>%1 đạt, %2 ngoại lệ</translation>
    </message>
    <message>
        <source>%1 passed, %2 missing</source>
        <translation>%1 đạt, %2 thiếu</translation>
    </message>
    <message>
        <source>All ten passed</source>
        <translation>Đủ mười ngón đạt</translation>
    </message>
    <message>
        <source>Back to the reader</source>
        <translation>Về lấy vân</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Take it after all</source>
        <translation>Vẫn lấy vân ngón này</translation>
    </message>
    <message>
        <source>Sign and let pass</source>
        <translation>Ký chấp nhận</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>Giữ lần tốt nhất</translation>
    </message>
    <message>
        <source>Missing, injured</source>
        <translation>Ngón cụt, hỏng</translation>
    </message>
    <message>
        <source>Ask to let pass</source>
        <translation>Xin ngoại lệ</translation>
    </message>
    <message>
        <source>Left hand, %1/%2</source>
        <translation>Tay trái, %1/%2</translation>
    </message>
    <message>
        <source>Right hand, %1/%2</source>
        <translation>Tay phải, %1/%2</translation>
    </message>
    <message>
        <source>Let pass by a supervisor: %1</source>
        <translation>Chỉ huy chấp nhận: %1</translation>
    </message>
    <message>
        <source>%1 let it pass: %2</source>
        <translation>%1 chấp nhận: %2</translation>
    </message>
    <message>
        <source>Good print</source>
        <translation>Vân đạt</translation>
    </message>
    <message>
        <source>Below the threshold</source>
        <translation>Dưới ngưỡng</translation>
    </message>
    <message>
        <source>Recorded as missing. M corrects it.</source>
        <translation>Đã ghi không có vân. Nhấn M để sửa.</translation>
    </message>
    <message>
        <source>All fingers are done. F9 goes on.</source>
        <translation>Đã đủ các ngón. Nhấn F9 để tiếp.</translation>
    </message>
    <message>
        <source>Space takes it again, O asks to let it pass</source>
        <translation>Space: lấy lại. O: xin duyệt ngoại lệ</translation>
    </message>
    <message>
        <source>Space takes this finger again</source>
        <translation>Nhấn Space để lấy lại ngón này</translation>
    </message>
    <message>
        <source>Attempts used up. Enter keeps the best, O asks to let it pass.</source>
        <translation>Hết lượt. Enter giữ lần tốt nhất, O xin ngoại lệ.</translation>
    </message>
    <message>
        <source>The picture is being judged</source>
        <translation>Đang chấm điểm</translation>
    </message>
    <message>
        <source>The reader is getting ready</source>
        <translation>Đầu đọc đang chuẩn bị</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Lần %1</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Tốt nhất</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Đã bỏ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ ngón</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Chọn ngón</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Below, let pass</source>
        <translation>Dưới ngưỡng, đã nhận</translation>
    </message>
    <message>
        <source>Being taken</source>
        <translation>Đang lấy</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Chưa lấy</translation>
    </message>
    <message>
        <source>No finger</source>
        <translation>Không có ngón</translation>
    </message>
    <message>
        <source>The print as it was taken</source>
        <translation>Vân đã lấy</translation>
    </message>
    <message>
        <source>Attempts at this finger</source>
        <translation>Các lần lấy ngón này</translation>
    </message>
    <message>
        <source>The print appears here</source>
        <translation>Vân sẽ hiện ở đây</translation>
    </message>
    <message numerus="yes">
        <source>%n finger(s) left</source>
        <translation>
            <numerusform>Còn %n ngón</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finger(s) too low</source>
        <translation>
            <numerusform>%n ngón dưới ngưỡng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This person may already be in the queue: %n application(s) with the same finger</source>
        <translation>
            <numerusform>Người này có thể đã có trong hàng chờ: %n hồ sơ cùng vân tay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) could not be compared</source>
        <translation>
            <numerusform>Chưa đối chiếu được %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared with the applications that wait here</source>
        <translation>Chưa đối chiếu với hồ sơ đang chờ ở trạm</translation>
    </message>
    <message>
        <source>Good prints</source>
        <translation>Vân đạt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 fingers passed</source>
        <translation>%1/%2 ngón đạt</translation>
    </message>
    <message>
        <source>Two prints clash</source>
        <translation>Hai vân mâu thuẫn</translation>
    </message>
    <message>
        <source>4 right fingers</source>
        <translation>4 ngón phải</translation>
    </message>
    <message>
        <source>4 left fingers</source>
        <translation>4 ngón trái</translation>
    </message>
    <message>
        <source>2 thumbs</source>
        <translation>2 ngón cái</translation>
    </message>
    <message>
        <source>Rolled one by one, %1/%2</source>
        <translation>Lăn từng ngón, %1/%2</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>%1 · %2 ppi</source>
        <translation>%1 · %2 ppi</translation>
    </message>
    <message>
        <source>Space takes the chosen finger again, O asks to let it pass.</source>
        <translation>Space: lấy lại ngón đang chọn. O: xin duyệt ngoại lệ.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Chưa so được</translation>
    </message>
    <message>
        <source>%1: too little of the print is clear</source>
        <translation>%1: vân rõ còn quá ít</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>None of the ten fingers can be taken</source>
        <translation>Không lấy được ngón nào trong mười ngón</translation>
    </message>
    <message>
        <source>%1, rolled, score %2</source>
        <translation>%1, lăn, %2 điểm</translation>
    </message>
    <message>
        <source>No finger at all</source>
        <translation>Không có ngón nào</translation>
    </message>
    <message>
        <source>May be taken</source>
        <translation>Có thể lấy</translation>
    </message>
    <message>
        <source>Compare faces</source>
        <translation>So ảnh mặt</translation>
    </message>
    <message>
        <source>All fingers</source>
        <translation>Cả mười ngón</translation>
    </message>
    <message>
        <source>%1, rolled</source>
        <translation>%1, lăn</translation>
    </message>
    <message>
        <source>No finger can be taken: irises stand for them, or O asks a supervisor</source>
        <translation>Không lấy được ngón nào: thu mống mắt thay, hoặc nhấn O xin cấp trên</translation>
    </message>
    <message>
        <source>This reader takes no rolled prints. Another one is needed.</source>
        <translation>Đầu đọc này không lấy được vân lăn. Cần đầu đọc khác.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Đầu đọc</translation>
    </message>
    <message>
        <source>Unchecked: Ctrl+D at the desk takes your prints</source>
        <translation>Chưa so: lấy vân tay cán bộ ở bàn bằng Ctrl+D</translation>
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
    <name>thunhan::HelpSheet</name>
    <message>
        <source>What the keys do</source>
        <translation>Các phím dùng để làm gì</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Đóng trợ giúp</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Trên trang này</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi nơi</translation>
    </message>
</context>
<context>
    <name>thunhan::HourBars</name>
    <message>
        <source>%1 h: %2</source>
        <translation>%1 giờ: %2</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1h</translation>
    </message>
</context>
<context>
    <name>thunhan::IntegratedDocumentEditor</name>
    <message>
        <source>Number, if it is to be shown in VNeID</source>
        <translation>Số giấy tờ, nếu đề nghị tích hợp vào VNeID</translation>
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
    <message>
        <source>Six digits or more, for this desk alone.</source>
        <translation>Từ sáu chữ số trở lên, chỉ dùng cho bàn này.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Hai lần gõ giống nhau.</translation>
    </message>
    <message>
        <source>Differs from the one above.</source>
        <translation>Khác với mã ở trên.</translation>
    </message>
    <message>
        <source>Checking the code…</source>
        <translation>Đang kiểm tra mã…</translation>
    </message>
    <message>
        <source>Keep and unlock</source>
        <translation>Lưu mã và mở khóa</translation>
    </message>
    <message>
        <source>Choose a code</source>
        <translation>Chọn mã</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Dùng mật khẩu</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>Không dùng mã</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed.</source>
        <translation>
            <numerusform>Còn thiếu %n chữ số.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess: not all alike, and not counting up or down.</source>
        <translation>Quá dễ đoán: không để giống nhau cả, không đếm tăng hay giảm đều.</translation>
    </message>
    <message>
        <source>Long enough.</source>
        <translation>Đủ dài.</translation>
    </message>
</context>
<context>
    <name>thunhan::MainWindow</name>
    <message>
        <source>Thu Nhận – identity card enrollment</source>
        <translation>Thu Nhận – thu nhận căn cước</translation>
    </message>
    <message>
        <source>Lock the station</source>
        <translation>Khóa trạm</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>Bật hoặc tắt tương phản cao</translation>
    </message>
    <message>
        <source>Vietnamese or English</source>
        <translation>Tiếng Việt hoặc tiếng Anh</translation>
    </message>
    <message>
        <source>Show or close this help</source>
        <translation>Mở hoặc đóng trợ giúp này</translation>
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
    <name>thunhan::NoticePanel</name>
    <message>
        <source>The number is told</source>
        <translation>Thông báo số định danh</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Name of the applicant or the representative</source>
        <translation>Họ tên công dân hoặc người đại diện</translation>
    </message>
</context>
<context>
    <name>thunhan::OwnPrintsPage</name>
    <message>
        <source>Enter begins with the first finger</source>
        <translation>Nhấn Enter để bắt đầu với ngón đầu tiên</translation>
    </message>
    <message>
        <source>Enter takes all of them again</source>
        <translation>Nhấn Enter để lấy lại tất cả</translation>
    </message>
    <message>
        <source>The picture is being judged</source>
        <translation>Đang đánh giá ảnh</translation>
    </message>
    <message>
        <source>The reader is getting ready</source>
        <translation>Đầu đọc đang chuẩn bị</translation>
    </message>
    <message>
        <source>None have been taken yet.</source>
        <translation>Chưa lấy lần nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n finger(s), taken on %1.</source>
        <translation>
            <numerusform>%n ngón, lấy ngày %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own prints</source>
        <translation>Vân tay của cán bộ</translation>
    </message>
    <message>
        <source>Every print you take is compared with them, so that a finger of yours among a citizen&apos;s is noticed at once. Kept is only what they are compared by, encrypted on this station; there is no picture, and nothing is sent.</source>
        <translation>Mỗi vân tay thu được đều được so với vân tay của cán bộ, nên nếu lẫn ngón tay cán bộ vào vân tay công dân thì biết ngay. Máy chỉ giữ phần dùng để so, đã mã hóa tại trạm này; không giữ ảnh và không gửi đi đâu.</translation>
    </message>
    <message>
        <source>The print as it was taken</source>
        <translation>Vân tay vừa lấy</translation>
    </message>
    <message>
        <source>The print appears here</source>
        <translation>Vân tay hiện ở đây</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Lấy vân tay</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Không có ngón này</translation>
    </message>
    <message>
        <source>Remove my prints</source>
        <translation>Xóa vân tay của tôi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>%1 of %2 fingers taken. Nothing is kept before the last one.</source>
        <translation>Đã lấy %1/%2 ngón. Lấy đủ mới lưu.</translation>
    </message>
</context>
<context>
    <name>thunhan::PaperDesk</name>
    <message>
        <source>Sheet CC01</source>
        <translation>Phiếu CC01</translation>
    </message>
    <message>
        <source>Slip CC02</source>
        <translation>Giấy hẹn CC02</translation>
    </message>
    <message>
        <source>Form TK01</source>
        <translation>Tờ khai TK01</translation>
    </message>
    <message>
        <source>Number notice</source>
        <translation>Thông báo số</translation>
    </message>
    <message>
        <source>%1 is with the printer.</source>
        <translation>%1 đã chuyển tới máy in.</translation>
    </message>
    <message>
        <source>Hand it to the citizen.</source>
        <translation>Giao cho công dân.</translation>
    </message>
    <message>
        <source>%1 was not printed: this machine has no print service.</source>
        <translation>%1 chưa in: máy này không có dịch vụ in.</translation>
    </message>
    <message>
        <source>Ask the administrator to install cups-client.</source>
        <translation>Báo quản trị cài gói cups-client.</translation>
    </message>
    <message>
        <source>%1 was not printed: no printer is chosen.</source>
        <translation>%1 chưa in: chưa chọn máy in.</translation>
    </message>
    <message>
        <source>Connect one or choose one at the read-back, then print again from the queue (Alt+2).</source>
        <translation>Nối máy in hoặc chọn ở bước đối chiếu, rồi in lại từ hàng chờ (Alt+2).</translation>
    </message>
    <message>
        <source>%1 was not printed: the printer does not answer.</source>
        <translation>%1 chưa in: máy in không trả lời.</translation>
    </message>
    <message>
        <source>Look at its power and cable, then print again.</source>
        <translation>Kiểm tra nguồn và cáp máy in, rồi in lại.</translation>
    </message>
    <message>
        <source>%1 was not printed: the print service refused it.</source>
        <translation>%1 chưa in: dịch vụ in từ chối.</translation>
    </message>
    <message>
        <source>Choose another printer, or print again.</source>
        <translation>Chọn máy in khác hoặc in lại.</translation>
    </message>
</context>
<context>
    <name>thunhan::PaperPanel</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1, trang %2</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>What will be printed</source>
        <translation>Bản sẽ in ra</translation>
    </message>
</context>
<context>
    <name>thunhan::PassphraseChange</name>
    <message>
        <source>Keeping the new passphrase…</source>
        <translation>Đang lưu mật khẩu mới…</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s): several words that you remember.</source>
        <translation>
            <numerusform>Ít nhất %n ký tự: ghép vài từ dễ nhớ với riêng đồng chí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough.</source>
        <translation>Đủ mạnh.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>Còn thiếu %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same few characters: take several different words.</source>
        <translation>Lặp lại quá ít ký tự: ghép vài từ khác nhau.</translation>
    </message>
    <message>
        <source>A row of the keyboard is guessed first: take several words.</source>
        <translation>Dãy phím liền nhau rất dễ đoán: ghép vài từ.</translation>
    </message>
    <message>
        <source>It holds your name, which everybody knows: take other words.</source>
        <translation>Có tên của đồng chí, ai cũng biết: chọn từ khác.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Hai lần gõ giống nhau.</translation>
    </message>
    <message>
        <source>Go on typing.</source>
        <translation>Gõ tiếp.</translation>
    </message>
    <message>
        <source>Differs from the one above.</source>
        <translation>Khác với mật khẩu ở ô trên.</translation>
    </message>
    <message>
        <source>The administrator chose the passphrase that you typed. Choose one that only you know; from now on you sign in with it.</source>
        <translation>Mật khẩu vừa gõ do quản trị trạm đặt. Đồng chí chọn mật khẩu chỉ riêng mình biết; từ nay đăng nhập bằng mật khẩu đó.</translation>
    </message>
    <message>
        <source>Keep and sign in</source>
        <translation>Lưu và đăng nhập</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
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
    <message>
        <source>&amp;New passphrase</source>
        <translation>Mật khẩu &amp;mới</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>&amp;The same once more</source>
        <translation>&amp;Gõ lại lần nữa</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Unlock &amp;code</source>
        <translation>Mã mở &amp;khóa</translation>
    </message>
    <message>
        <source>Unlock code</source>
        <translation>Mã mở khóa</translation>
    </message>
    <message>
        <source>New unlock &amp;code</source>
        <translation>Mã mở khóa &amp;mới</translation>
    </message>
    <message>
        <source>New unlock code</source>
        <translation>Mã mở khóa mới</translation>
    </message>
    <message>
        <source>The &amp;same code once more</source>
        <translation>&amp;Gõ lại mã đó</translation>
    </message>
    <message>
        <source>New unlock code once more</source>
        <translation>Gõ lại mã mở khóa mới</translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation>Chỉ gõ chữ số</translation>
    </message>
</context>
<context>
    <name>thunhan::PersonalDataPage</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n chỗ cần sửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still empty</source>
        <translation>
            <numerusform>Còn %n trường trống</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) to answer</source>
        <translation>
            <numerusform>%n cảnh báo chưa có lý do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete, %n reason(s)</source>
        <translation>
            <numerusform>Đủ, %n lý do đã ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>Cần sửa %n trường</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) needed</source>
        <translation>
            <numerusform>Cần ghi %n lý do</numerusform>
        </translation>
    </message>
    <message>
        <source>No such day. Type 14082001, 8/1987 or 1987.</source>
        <translation>Không có ngày này. Gõ 14082001, 8/1987 hoặc 1987.</translation>
    </message>
    <message>
        <source>The number has 12 digits. Correct it or clear it.</source>
        <translation>Số có 12 chữ số. Sửa lại hoặc xóa đi.</translation>
    </message>
    <message>
        <source>A name and a number of 12 digits, or the name alone.</source>
        <translation>Cần họ tên và số 12 chữ số, hoặc chỉ họ tên.</translation>
    </message>
    <message>
        <source>Not in the list. Type a part of the name.</source>
        <translation>Không có trong danh mục. Gõ một phần tên.</translation>
    </message>
    <message>
        <source>%1: reason given</source>
        <translation>%1: đã ghi lý do</translation>
    </message>
    <message>
        <source>A number, or the reason for none</source>
        <translation>Cần số, hoặc lý do không có</translation>
    </message>
    <message>
        <source>Empty. Fill it in.</source>
        <translation>Còn trống. Điền vào.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Cần nhập</translation>
    </message>
    <message>
        <source>Says: %1, %2, born %3</source>
        <translation>Mã: %1, %2, sinh %3</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n tuổi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the day is not known</source>
        <translation>%1, không rõ ngày</translation>
    </message>
    <message>
        <source>Leave empty when there is none</source>
        <translation>Bỏ trống nếu chưa có</translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n trống</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n cần lý do</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Thông tin cá nhân</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>As the applicant declares</source>
        <translation>Công dân khai</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Further data, where there is any</source>
        <translation>Thông tin thêm, nếu có</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Trường tiếp</translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation>
            <numerusform>%n khớp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n bổ sung</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Chỉ hiện chỗ khác</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Take the recorded value</source>
        <translation>Lấy giá trị đối chiếu</translation>
    </message>
    <message>
        <source>Details of the request open</source>
        <translation>Chưa đủ nội dung đề nghị</translation>
    </message>
    <message>
        <source>Name what is to be corrected</source>
        <translation>Nêu nội dung cần chỉnh sửa</translation>
    </message>
    <message>
        <source>Say who was told</source>
        <translation>Ghi người nhận thông báo</translation>
    </message>
</context>
<context>
    <name>thunhan::PlaceEditor</name>
    <message>
        <source>As permanent</source>
        <translation>Như nơi thường trú</translation>
    </message>
    <message>
        <source>Commune, as declared</source>
        <translation>Xã, phường như đã khai</translation>
    </message>
    <message>
        <source>House, street, commune</source>
        <translation>Số nhà, đường, xã</translation>
    </message>
    <message>
        <source>%1 (formerly %2)</source>
        <translation>%1 (trước là %2)</translation>
    </message>
    <message>
        <source>Commune or province</source>
        <translation>Xã, phường hoặc tỉnh</translation>
    </message>
</context>
<context>
    <name>thunhan::PlanPanel</name>
    <message>
        <source>Sends by itself</source>
        <translation>Tự gửi</translation>
    </message>
    <message>
        <source>every</source>
        <translation>cứ</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Takes of the line</source>
        <translation>Chiếm đường truyền</translation>
    </message>
    <message>
        <source>The line costs</source>
        <translation>Tiền đường truyền</translation>
    </message>
    <message>
        <source>When the station sends by itself</source>
        <translation>Khi nào trạm tự gửi</translation>
    </message>
    <message>
        <source>Time between two attempts</source>
        <translation>Khoảng cách giữa hai lần gửi</translation>
    </message>
    <message>
        <source>Begin of the night window</source>
        <translation>Giờ bắt đầu gửi ban đêm</translation>
    </message>
    <message>
        <source>End of the night window</source>
        <translation>Giờ kết thúc gửi ban đêm</translation>
    </message>
    <message>
        <source>How much of the line it takes at most</source>
        <translation>Chiếm nhiều nhất bao nhiêu đường truyền</translation>
    </message>
    <message>
        <source>What the line costs</source>
        <translation>Tiền đường truyền</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Ngay khi có</translation>
    </message>
    <message>
        <source>At intervals</source>
        <translation>Theo khoảng</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>Ban đêm</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Bấm tay</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không tính</translation>
    </message>
    <message>
        <source>By the byte (metered)</source>
        <translation>Tính theo dữ liệu</translation>
    </message>
    <message>
        <source>As much as there is</source>
        <translation>Hết mức có thể</translation>
    </message>
    <message>
        <source>Receipts, results and lists go first, then small applications. “Send now” sends at any time.</source>
        <translation>Biên nhận, kết quả và danh mục đi trước, rồi đến hồ sơ nhỏ. “Gửi ngay” gửi được bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>“Send now” sends at any time. A change counts at once.</source>
        <translation>“Gửi ngay” gửi được bất cứ lúc nào. Thay đổi có hiệu lực ngay.</translation>
    </message>
</context>
<context>
    <name>thunhan::PortraitPage</name>
    <message>
        <source>portrait, score %1</source>
        <translation>ảnh, điểm %1</translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <translation>Chưa chụp</translation>
    </message>
    <message>
        <source>Below the limits</source>
        <translation>Ảnh chưa đạt</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) to confirm</source>
        <translation>
            <numerusform>Còn %n mục xác nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed, score %1</source>
        <translation>Đạt, điểm %1</translation>
    </message>
    <message>
        <source>Let pass, score %1</source>
        <translation>Ngoại lệ, điểm %1</translation>
    </message>
    <message>
        <source>Portrait needed</source>
        <translation>Cần chụp ảnh</translation>
    </message>
    <message>
        <source>Portrait below the limits</source>
        <translation>Ảnh chưa đạt</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) not confirmed</source>
        <translation>
            <numerusform>Còn %n mục chưa xác nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and let pass</source>
        <translation>Ký chấp nhận</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Về chụp ảnh</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Chọn ảnh khác</translation>
    </message>
    <message>
        <source>Take it now</source>
        <translation>Chụp ngay</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Chụp lại</translation>
    </message>
    <message>
        <source>Ask to let pass</source>
        <translation>Xin duyệt ngoại lệ</translation>
    </message>
    <message>
        <source>The picture comes back by itself.</source>
        <translation>Có lại máy ảnh, hình tự hiện.</translation>
    </message>
    <message>
        <source>Until then portraits are taken with Space and not judged.</source>
        <translation>Tạm thời chụp bằng Space, không chấm điểm.</translation>
    </message>
    <message>
        <source>The portrait is taken</source>
        <translation>Đã có ảnh</translation>
    </message>
    <message>
        <source>Space takes the portrait</source>
        <translation>Nhấn Space để chụp</translation>
    </message>
    <message>
        <source>Checks are being loaded…</source>
        <translation>Đang nạp phần kiểm tra…</translation>
    </message>
    <message>
        <source>Look into the camera</source>
        <translation>Nhìn vào máy ảnh</translation>
    </message>
    <message>
        <source>Thank you, the portrait is taken</source>
        <translation>Đã chụp xong, xin cảm ơn</translation>
    </message>
    <message>
        <source>Good. Hold still</source>
        <translation>Đạt. Giữ yên</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>No portrait yet</source>
        <translation>Chưa có ảnh</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 điểm ảnh</translation>
    </message>
    <message>
        <source>Let pass by a supervisor</source>
        <translation>Chỉ huy đã chấp nhận</translation>
    </message>
    <message>
        <source>Live picture of the citizen, mirrored</source>
        <translation>Hình trực tiếp của công dân, soi gương</translation>
    </message>
    <message>
        <source>Card&apos;s frame 20 × 30 mm</source>
        <translation>Khung thẻ 20 × 30 mm</translation>
    </message>
    <message>
        <source>The camera&apos;s picture appears here</source>
        <translation>Hình từ máy ảnh sẽ hiện ở đây</translation>
    </message>
    <message>
        <source>Taken by itself when all checks hold</source>
        <translation>Tự chụp khi mọi tiêu chí đều đạt</translation>
    </message>
    <message>
        <source>The officer confirms by eye</source>
        <translation>Cán bộ xác nhận bằng mắt</translation>
    </message>
    <message>
        <source>Kept portraits</source>
        <translation>Ảnh giữ lại</translation>
    </message>
    <message>
        <source>Before printing</source>
        <translation>Xem trước khi in</translation>
    </message>
    <message>
        <source>As on the card, true size</source>
        <translation>Ảnh trên thẻ, đúng cỡ</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Hiệu chỉnh</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>Cho qua</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Chọn</translation>
    </message>
</context>
<context>
    <name>thunhan::QueueMatchBox</name>
    <message>
        <source>This person may already be in the queue</source>
        <translation>Người này có thể đã có trong hàng chờ</translation>
    </message>
    <message>
        <source>The same index finger was taken for another application. Look whether both are one person; if so, do not go on with this one.</source>
        <translation>Hồ sơ khác đã thu đúng ngón trỏ này. Xem hai ảnh có phải cùng một người không; nếu phải thì không làm tiếp hồ sơ này.</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Tại bàn</translation>
    </message>
    <message>
        <source>Waits here already (%1 of %2, ↑ ↓)</source>
        <translation>Đã chờ tại đây (%1/%2, ↑ ↓)</translation>
    </message>
    <message>
        <source>Waits here already</source>
        <translation>Đã chờ tại đây</translation>
    </message>
    <message>
        <source>Portrait of the person at the desk</source>
        <translation>Ảnh chân dung người tại bàn</translation>
    </message>
    <message>
        <source>Portrait of the other application</source>
        <translation>Ảnh chân dung trong hồ sơ kia</translation>
    </message>
</context>
<context>
    <name>thunhan::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>Name, number or file number</source>
        <translation>Tên, số định danh hoặc mã hồ sơ</translation>
    </message>
    <message>
        <source>Search the applications of this station</source>
        <translation>Tìm hồ sơ của trạm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Open the selected application</source>
        <translation>Mở dòng đang chọn</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Dở dang</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã có biên nhận</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Cần người xử lý</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>Thu nhận</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Chưa có tên</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s), newest first</source>
        <translation>
            <numerusform>%n hồ sơ, mới nhất trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here. New applications begin at the desk (Alt+1).</source>
        <translation>Chưa có hồ sơ nào. Lập hồ sơ mới ở bàn thu nhận (Alt+1).</translation>
    </message>
    <message>
        <source>No application fits. Check the spelling, or search a part of the number.</source>
        <translation>Không tìm thấy hồ sơ. Kiểm tra chính tả hoặc tìm theo một phần của số.</translation>
    </message>
    <message>
        <source>Call the citizen back</source>
        <translation>Gọi lại cho công dân</translation>
    </message>
    <message>
        <source>The reason stands on the sync page: Alt+4</source>
        <translation>Lý do ở trang Đồng bộ: Alt+4</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>In giấy hẹn</translation>
    </message>
</context>
<context>
    <name>thunhan::ReadBackPage</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>Còn %n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed, ready to submit</source>
        <translation>Đã ký, chờ nộp</translation>
    </message>
    <message>
        <source>Incomplete: %1</source>
        <translation>Chưa xong: %1</translation>
    </message>
    <message>
        <source>Signature needed</source>
        <translation>Cần chữ ký</translation>
    </message>
    <message>
        <source>Consent needed</source>
        <translation>Cần sự đồng ý</translation>
    </message>
    <message>
        <source>Read-back to confirm</source>
        <translation>Cần xác nhận đọc lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>another officer reviews it</source>
        <translation>cán bộ khác duyệt</translation>
    </message>
    <message>
        <source>recorded: cannot sign</source>
        <translation>đã ghi: không ký được</translation>
    </message>
    <message>
        <source>signed at %1</source>
        <translation>đã ký lúc %1</translation>
    </message>
    <message>
        <source>Can sign after all</source>
        <translation>Ký được</translation>
    </message>
    <message>
        <source>Cannot sign</source>
        <translation>Không ký được</translation>
    </message>
    <message>
        <source>Let the applicant read</source>
        <translation>Mời công dân đọc lại</translation>
    </message>
    <message>
        <source>The applicant signs</source>
        <translation>Công dân ký</translation>
    </message>
    <message>
        <source>“I have read the data above and they are right.”</source>
        <translation>“Tôi đã đọc, các thông tin trên là đúng.”</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Ký lại</translation>
    </message>
    <message>
        <source>Read back, found right</source>
        <translation>Công dân đã đọc lại, đúng</translation>
    </message>
    <message>
        <source>Consents to the use of biometrics</source>
        <translation>Đồng ý dùng sinh trắc để cấp thẻ</translation>
    </message>
    <message>
        <source>After submitting</source>
        <translation>Sau khi nộp</translation>
    </message>
    <message>
        <source>Correct the line with this digit</source>
        <translation>Sửa dòng mang chữ số này</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Về phần đọc lại</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>Giấy để in</translation>
    </message>
    <message>
        <source>Ready on</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Turn the lines</source>
        <translation>Xem các dòng tiếp theo</translation>
    </message>
</context>
<context>
    <name>thunhan::ReasonNote</name>
    <message>
        <source>The reason is recorded.</source>
        <translation>Đã ghi lý do.</translation>
    </message>
    <message>
        <source>In words, for example a document&apos;s number</source>
        <translation>Ghi rõ, ví dụ số văn bản</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>thunhan::RefusedBox</name>
    <message>
        <source>The registry says</source>
        <translation>Trung tâm trả lời</translation>
    </message>
    <message>
        <source>That means</source>
        <translation>Nghĩa là</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cách xử lý</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Return to the clerk</source>
        <translation>Trả lại cán bộ thu nhận</translation>
    </message>
    <message>
        <source>No words of its own</source>
        <translation>Trung tâm không ghi lý do</translation>
    </message>
    <message>
        <source>Mended at the registry: send it again. Wrong in the application: return it to the clerk, who corrects it and submits it anew.</source>
        <translation>Trung tâm đã khắc phục: gửi lại. Hồ sơ có sai sót: trả lại cán bộ thu nhận để sửa và trình lại.</translation>
    </message>
    <message>
        <source>A supervisor decides: sign in as one, or tell your supervisor.</source>
        <translation>Cán bộ duyệt quyết định: đăng nhập bằng tài khoản cán bộ duyệt, hoặc báo cán bộ duyệt.</translation>
    </message>
    <message>
        <source>The citizen was called back</source>
        <translation>Đã gọi lại cho công dân</translation>
    </message>
    <message>
        <source>The card or the account was not issued. The citizen does not know yet.</source>
        <translation>Thẻ hoặc tài khoản không được cấp. Công dân chưa biết.</translation>
    </message>
    <message>
        <source>Call the citizen, say why, and begin a new application where one is needed. Then note it here.</source>
        <translation>Gọi cho công dân, nói rõ lý do, lập hồ sơ mới nếu cần. Sau đó ghi nhận tại đây.</translation>
    </message>
    <message>
        <source>An enrollment officer calls the citizen back.</source>
        <translation>Cán bộ thu nhận gọi lại cho công dân.</translation>
    </message>
</context>
<context>
    <name>thunhan::RelativeEditor</name>
    <message>
        <source>Full name</source>
        <translation>Họ, chữ đệm và tên</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
</context>
<context>
    <name>thunhan::RequestPanel</name>
    <message>
        <source>This alone</source>
        <translation>Chỉ hồ sơ này</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Kèm %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n working day(s)</source>
        <translation>
            <numerusform>%1, %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · new card good %2</source>
        <translation>%1 · thẻ mới có giá trị %2</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Đề xuất: %1</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Nội dung đề nghị</translation>
    </message>
    <message>
        <source>Kind of application</source>
        <translation>Loại hồ sơ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>In the same visit</source>
        <translation>Cùng lần này</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Ready on</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Letter of Article 24</source>
        <translation>Điểm của Điều 24</translation>
    </message>
    <message>
        <source>Exempt from the fee</source>
        <translation>Miễn lệ phí</translation>
    </message>
    <message>
        <source>Exempt from the fee? Why</source>
        <translation>Được miễn? Chọn lý do</translation>
    </message>
    <message>
        <source>Without legal capacity: a representative acts</source>
        <translation>Mất năng lực hành vi: người đại diện làm</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Lấy đề xuất</translation>
    </message>
</context>
<context>
    <name>thunhan::RevealEdit</name>
    <message>
        <source>Show or hide the passphrase</source>
        <translation>Hiện hoặc ẩn mật khẩu</translation>
    </message>
</context>
<context>
    <name>thunhan::ReviewDetail</name>
    <message>
        <source>Risk %1</source>
        <translation>Rủi ro %1</translation>
    </message>
    <message>
        <source>Ten fingerprints</source>
        <translation>Mười vân tay</translation>
    </message>
    <message>
        <source>Warnings and exceptions</source>
        <translation>Cảnh báo và chấp nhận ngoại lệ</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Not yet assigned</source>
        <translation>Chưa được cấp</translation>
    </message>
    <message>
        <source>Birth date, sex</source>
        <translation>Ngày sinh, giới tính</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Permanent address</source>
        <translation>Nơi thường trú</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>Thu nhận</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Lý do: %1.</translation>
    </message>
    <message>
        <source>%1 scored %2, below the threshold.</source>
        <translation>%1 đạt %2 điểm, dưới ngưỡng.</translation>
    </message>
    <message>
        <source>%1 let it pass: %2.</source>
        <translation>%1 chấp nhận: %2.</translation>
    </message>
    <message>
        <source>%1 was not captured.</source>
        <translation>%1: không thu nhận.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Không có gì bất thường.</translation>
    </message>
    <message>
        <source>All rules hold and every sample passed.</source>
        <translation>Mọi quy tắc đều khớp, mọi mẫu đều đạt.</translation>
    </message>
    <message numerus="yes">
        <source>Documents, %n page(s)</source>
        <translation>
            <numerusform>Giấy tờ, %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Portrait · %1</source>
        <translation>Ảnh · %1</translation>
    </message>
    <message>
        <source>This person may have another application here.</source>
        <translation>Người này có thể đã có hồ sơ khác ở trạm.</translation>
    </message>
    <message>
        <source>%1, rolled</source>
        <translation>%1, lăn</translation>
    </message>
    <message>
        <source>None of the ten fingers was captured.</source>
        <translation>Không lấy được ngón nào trong mười ngón.</translation>
    </message>
    <message>
        <source>%1 clashes with another print.</source>
        <translation>%1 mâu thuẫn với vân tay khác.</translation>
    </message>
</context>
<context>
    <name>thunhan::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Xét duyệt</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Rủi ro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Reason · captured by</source>
        <translation>Lý do · người thu nhận</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>No application waits for review.
What a clerk submits appears here by itself.</source>
        <translation>Không có hồ sơ chờ duyệt.
Hồ sơ cán bộ thu nhận trình sẽ tự hiện ở đây.</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>dòng sau, trước</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s), highest risk first</source>
        <translation>
            <numerusform>%n hồ sơ, rủi ro cao trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason to approve</source>
        <translation>Lý do duyệt</translation>
    </message>
    <message>
        <source>Return because</source>
        <translation>Lý do trả lại</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n without warnings</source>
        <translation>
            <numerusform>Duyệt %n hồ sơ không cảnh báo</numerusform>
        </translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Trả lại…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Choose why it goes back</source>
        <translation>Cần chọn lý do trả lại</translation>
    </message>
    <message>
        <source>Choose why it may pass</source>
        <translation>Cần chọn lý do duyệt</translation>
    </message>
    <message>
        <source>Approved and sealed: %1</source>
        <translation>Đã duyệt và niêm phong: %1</translation>
    </message>
    <message>
        <source>Returned to the clerk: %1</source>
        <translation>Đã trả lại: %1</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Ghi rõ lý do</translation>
    </message>
    <message>
        <source>Do not return</source>
        <translation>Không trả lại</translation>
    </message>
    <message>
        <source>You had a hand in it: another officer must decide</source>
        <translation>Đồng chí đã tham gia: người khác phải duyệt</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) approved and sealed</source>
        <translation>
            <numerusform>Đã duyệt và niêm phong %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not return this application</source>
        <translation>Không trả lại hồ sơ này</translation>
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
    <name>thunhan::SecondPersonBox</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No supervisor has an account here. The administrator must add one.</source>
        <translation>Trạm chưa có tài khoản chỉ huy. Quản trị viên cần thêm.</translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Đang kiểm tra mật khẩu…</translation>
    </message>
    <message>
        <source>Let it pass: %1</source>
        <translation>Chấp nhận: %1</translation>
    </message>
    <message>
        <source>A supervisor signs here. The decision goes into the audit trail.</source>
        <translation>Chỉ huy ký tại đây. Quyết định được ghi vào nhật ký.</translation>
    </message>
    <message>
        <source>Note, needed with the last reason</source>
        <translation>Ghi chú, bắt buộc với lý do cuối</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Chỉ huy</translation>
    </message>
    <message>
        <source>You may decide this. Your reason goes into the audit trail and to the review.</source>
        <translation>Đồng chí được quyền quyết định. Lý do được ghi vào nhật ký và chuyển cho người duyệt.</translation>
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
    <message>
        <source>Passphrase forgotten: see the station&apos;s administrator.</source>
        <translation>Quên mật khẩu: gặp quản trị trạm.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
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
    <message>
        <source>Sign-in opens by itself when that is done.</source>
        <translation>Khi xong, trạm tự mở đăng nhập.</translation>
    </message>
    <message>
        <source>The station is being set up: keys, certificate and officers are made. This takes less than a minute.</source>
        <translation>Trạm đang được thiết lập: tạo khóa, chứng thư số và tài khoản cán bộ. Mất chưa đến một phút.</translation>
    </message>
    <message>
        <source>No officer may sign in at this station yet. The administrator adds officers.</source>
        <translation>Chưa có cán bộ nào được đăng nhập trạm này. Quản trị trạm thêm cán bộ.</translation>
    </message>
    <message>
        <source>Choose your passphrase</source>
        <translation>Đặt mật khẩu riêng</translation>
    </message>
    <message>
        <source>The data are brought to the new version: %1 of %2 done. This may take some minutes.</source>
        <translation>Đang chuyển dữ liệu sang phiên bản mới: xong %1 trên %2. Có thể mất vài phút.</translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s) or more.</source>
        <translation>
            <numerusform>%n phút trở lên.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thunhan::StationShell</name>
    <message>
        <source>Station</source>
        <translation>Mã trạm</translation>
    </message>
    <message>
        <source>Station key</source>
        <translation>Khóa trạm</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng thư số</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Dữ liệu tham chiếu</translation>
    </message>
    <message>
        <source>edition of %1</source>
        <translation>bản ngày %1</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập huấn</translation>
    </message>
    <message>
        <source>passphrase: %1</source>
        <translation>mật khẩu: %1</translation>
    </message>
    <message>
        <source>%1 · station %2</source>
        <translation>%1 · Trạm %2</translation>
    </message>
    <message>
        <source> · desk %1</source>
        <translation> · quầy %1</translation>
    </message>
    <message>
        <source>%1, a newer one cannot be used</source>
        <translation>%1, bản mới hơn không dùng được</translation>
    </message>
    <message>
        <source>No passphrase yet</source>
        <translation>Chưa có mật khẩu</translation>
    </message>
    <message numerus="yes">
        <source>%n officer(s): the administrator gives one</source>
        <translation>
            <numerusform>%n cán bộ, quản trị viên cấp</numerusform>
        </translation>
    </message>
    <message>
        <source>That is the one the administrator knows. Choose another of several words.</source>
        <translation>Đó là mật khẩu quản trị trạm đã biết. Đồng chí chọn mật khẩu khác, ghép vài từ.</translation>
    </message>
    <message>
        <source>Your role was changed. Unlock the desk to go on in it.</source>
        <translation>Vai trò của đồng chí đã thay đổi. Đồng chí mở khóa trạm để làm tiếp với vai trò mới.</translation>
    </message>
</context>
<context>
    <name>thunhan::StickPanel</name>
    <message>
        <source>The stick&apos;s folder</source>
        <translation>Thư mục của ổ USB</translation>
    </message>
    <message>
        <source>What waits to be sent is written sealed and signed. No key is on it. Nothing counts as sent until the receipt is back.</source>
        <translation>Hồ sơ chờ gửi được ghi ra ở dạng đã niêm phong và ký, không kèm khóa nào. Chưa có biên nhận thì chưa tính là đã gửi.</translation>
    </message>
    <message>
        <source>Takes other stations&apos; applications in, to be sent from here, and receipts for this station&apos;s own.</source>
        <translation>Nhận hồ sơ của trạm khác để gửi từ đây, và nhận biên nhận cho hồ sơ của trạm này.</translation>
    </message>
    <message>
        <source>No stick was found: plug one in, or type its folder.</source>
        <translation>Chưa thấy ổ USB: cắm ổ vào, hoặc gõ thư mục của ổ.</translation>
    </message>
    <message>
        <source>Plugged in: %1.</source>
        <translation>Đang cắm: %1.</translation>
    </message>
    <message>
        <source>Ended before all was written. The next export goes on with what is missing.</source>
        <translation>Đã dừng khi chưa ghi hết. Lần xuất sau ghi tiếp phần còn thiếu.</translation>
    </message>
    <message>
        <source>Ended before all was read. What was taken in stays; read the stick again.</source>
        <translation>Đã dừng khi chưa đọc hết. Phần đã nhận vẫn giữ; đọc lại ổ lần nữa.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written</source>
        <translation>
            <numerusform>Đã ghi %n hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) lay there already</source>
        <translation>
            <numerusform>%n lô đã có sẵn trên ổ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent, nothing was written.</source>
        <translation>Không có hồ sơ chờ gửi, không ghi gì.</translation>
    </message>
    <message>
        <source>Bring the stick to a station with a line, import it there, and bring it back for the receipts.</source>
        <translation>Mang ổ đến trạm có đường truyền, nhập ở đó, rồi mang về để nhận biên nhận.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) of other stations taken in, sent from here</source>
        <translation>
            <numerusform>Đã nhận %n hồ sơ của trạm khác, gửi từ đây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) had been taken in before</source>
        <translation>
            <numerusform>%n hồ sơ đã nhận từ trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) of this station have their receipt</source>
        <translation>
            <numerusform>%n hồ sơ của trạm này đã có biên nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) were here already</source>
        <translation>
            <numerusform>%n biên nhận đã có từ trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) written for other stations</source>
        <translation>
            <numerusform>Đã ghi %n biên nhận cho trạm khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) refused: not what their station signed. Tell the administrator</source>
        <translation>
            <numerusform>Từ chối %n mục: không đúng với bản trạm gốc đã ký. Báo quản trị viên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) refused: not the registry&apos;s, or a supervisor must decide</source>
        <translation>
            <numerusform>Từ chối %n biên nhận: không phải của Trung tâm, hoặc phải chờ cán bộ duyệt quyết định</numerusform>
        </translation>
    </message>
    <message>
        <source>The stick holds nothing for this station.</source>
        <translation>Trên ổ không có gì cho trạm này.</translation>
    </message>
    <message>
        <source>Folder of the stick</source>
        <translation>Thư mục của ổ USB</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Write to the stick</source>
        <translation>Ghi ra ổ USB</translation>
    </message>
    <message>
        <source>Read the stick</source>
        <translation>Đọc ổ USB</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>Xuất ra ổ USB</translation>
    </message>
    <message>
        <source>Import from a stick</source>
        <translation>Nhập từ ổ USB</translation>
    </message>
    <message>
        <source>Writing to the stick</source>
        <translation>Đang ghi ra ổ USB</translation>
    </message>
    <message>
        <source>Reading the stick</source>
        <translation>Đang đọc ổ USB</translation>
    </message>
    <message>
        <source>%1 of %2. Leave the stick plugged in.</source>
        <translation>%1 trên %2. Không rút ổ.</translation>
    </message>
    <message>
        <source>%1 of %2 batches. Leave the stick plugged in.</source>
        <translation>%1 trên %2 lô. Không rút ổ.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>The stick could not be written</source>
        <translation>Không ghi được ra ổ USB</translation>
    </message>
    <message>
        <source>The stick could not be read</source>
        <translation>Không đọc được ổ USB</translation>
    </message>
    <message>
        <source>The stick may be taken out</source>
        <translation>Có thể rút ổ USB</translation>
    </message>
    <message>
        <source>The stick was read</source>
        <translation>Đã đọc ổ USB</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Ends with the file that is under way. Leave the stick plugged in.</source>
        <translation>Xong tệp đang chép thì dừng. Không rút ổ.</translation>
    </message>
    <message>
        <source>Leave the stick plugged in.</source>
        <translation>Không rút ổ.</translation>
    </message>
    <message>
        <source>Copies the whole station, encrypted as it is; work goes on meanwhile. Last backup: %1.</source>
        <translation>Chép toàn bộ trạm, vẫn mã hóa như trên máy; trong lúc chép vẫn làm việc được. Lần sao lưu gần nhất: %1.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>%1 written, read back and compared. Keep the stick away from this machine, under lock and key.</source>
        <translation>Đã ghi %1, đã đọc lại và đối chiếu. Cất ổ USB ở nơi khác, có khóa.</translation>
    </message>
    <message>
        <source>Back up to a stick</source>
        <translation>Sao lưu ra ổ USB</translation>
    </message>
    <message>
        <source>Backing up to the stick</source>
        <translation>Đang sao lưu ra ổ USB</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>Không sao lưu được</translation>
    </message>
    <message>
        <source>The backup is made, the stick may be taken out</source>
        <translation>Đã sao lưu xong, có thể rút ổ USB</translation>
    </message>
    <message>
        <source>Ends in a moment. Leave the stick plugged in.</source>
        <translation>Sắp dừng. Không rút ổ.</translation>
    </message>
    <message>
        <source>Written. Now it is read back and compared. Leave the stick plugged in.</source>
        <translation>Đã ghi xong, đang đọc lại để đối chiếu. Không rút ổ.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Ended before the copy was whole. The next one onto this stick goes on from here; a copy that lay there before is kept.</source>
        <translation>Đã dừng trước khi chép xong. Lần sao lưu sau vào ổ USB này sẽ chép tiếp; bản sao lưu có từ trước vẫn còn nguyên.</translation>
    </message>
</context>
<context>
    <name>thunhan::SyncPage</name>
    <message>
        <source>Refused by the registry</source>
        <translation>Trung tâm từ chối</translation>
    </message>
    <message>
        <source>Registry answered</source>
        <translation>Trung tâm trả lời</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Biên nhận gần nhất</translation>
    </message>
    <message>
        <source>Pause after this one</source>
        <translation>Tạm dừng sau hồ sơ này</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Điều đang xảy ra</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Lần gửi gần nhất</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Lần thử tới</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Ai phải làm</translation>
    </message>
    <message>
        <source>Green appears only when the receipt has been verified</source>
        <translation>Màu xanh chỉ hiện khi biên nhận đã kiểm chữ ký</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) to be sent</source>
        <translation>
            <numerusform>%n hồ sơ cần gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with a receipt, %2 waiting, %3 on the way</source>
        <translation>%1 có biên nhận, %2 chờ, %3 đang gửi</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Receipt verified</source>
        <translation>Đã có biên nhận</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Not by itself</source>
        <translation>Không tự thử lại</translation>
    </message>
    <message>
        <source>Everything that was approved has arrived. Nothing to do here.</source>
        <translation>Mọi hồ sơ đã duyệt đều đã đến nơi. Không phải làm gì.</translation>
    </message>
    <message>
        <source>No application is in this state.</source>
        <translation>Không có hồ sơ nào ở trạng thái này.</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Cần người xử lý</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Dừng ngay</translation>
    </message>
    <message>
        <source>Ask the registry now</source>
        <translation>Hỏi Trung tâm ngay</translation>
    </message>
    <message>
        <source>Export to a stick…</source>
        <translation>Xuất ra ổ USB…</translation>
    </message>
    <message>
        <source>Import from a stick…</source>
        <translation>Nhập từ ổ USB…</translation>
    </message>
    <message>
        <source>Sending plan</source>
        <translation>Lịch gửi</translation>
    </message>
    <message>
        <source>Lists of the registry</source>
        <translation>Danh mục tải về</translation>
    </message>
    <message>
        <source>Sends by itself</source>
        <translation>Tự gửi</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1/giây</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Above stands what stopped the sending. Once that is mended, it goes on with “Send now”.</source>
        <translation>Lý do ngừng gửi ghi ở trên. Xử lý xong thì bấm “Gửi ngay” để gửi tiếp.</translation>
    </message>
    <message>
        <source>The station tries again by itself: %1. Nobody has to act.</source>
        <translation>Trạm tự gửi lại lúc: %1. Không ai phải làm gì.</translation>
    </message>
    <message>
        <source>It goes on with “Send now”. Nobody else has to act.</source>
        <translation>Bấm “Gửi ngay” để gửi tiếp. Không ai khác phải làm gì.</translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation>Sao lưu ra ổ USB…</translation>
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
        <source>Receipt %1</source>
        <translation>Biên nhận %1</translation>
    </message>
</context>
</TS>
