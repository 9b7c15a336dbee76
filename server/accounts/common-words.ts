// What people make passwords of first, without spaces and diacritics: our own list of common words, names and places
// in Vietnamese and English, runs on the keyboard, and the words of this very office.

const vietnamese =
  'matkhau khongbiet quenmatkhau xinchao tinhyeu anhyeuem emyeuanh yeuem yeuanh yeu iloveyou mualanh nhoem nhoanh ' +
  'giadinh hanhphuc maiyeu motminh conyeu meyeu boyeu bame chame cha me anh em ban vietnam hanoi saigon hochiminh ' +
  'danang haiphong cantho hue nhatrang dalat vungtau quangninh nghean thanhhoa binhduong dongnai longan bacninh ' +
  'thaibinh namdinh nguyen tran pham hoang phan huynh vu vo dang bui do ho ngo duong ly minh hung dung tuan hai ' +
  'long nam linh lan hoa huong thao trang ngoc anhtuan thanh thang hieu hoai duc quang phuong thuy hang mai van thi ' +
  'ha binh an khanh son tung tien cuong kien trung quan phuc bao nhat quynh my chi nga yen vy nhi uyen dat khoa ' +
  'sonoivu ubnd uybannhandan hailong hai long congan canbo hanhchinh phuongxa nguoidan dichvucong motcua quantri ' +
  'noivu coquan tinhuy hdnd sipas khaosat danhgia phieu bo cong an tinh huyen xa'

const english =
  'password passwort passw0rd pass word admin administrator root user guest login letmein welcome changeme change ' +
  'default secret master access test testing temp demo hello monkey dragon football baseball basketball soccer ' +
  'superman batman spiderman pokemon naruto starwars princess sunshine shadow michael jordan jennifer jessica ' +
  'charlie thomas daniel andrew ashley nicole hunter ranger buster tigger ginger pepper summer winter spring autumn ' +
  'monday friday january february march april june july august september october november december freedom whatever ' +
  'trustno1 trust iloveu love lovely baby angel flower butterfly chocolate cookie computer internet google facebook ' +
  'youtube samsung iphone apple windows microsoft android server network office company manager survey system ' +
  'security private killer cheese purple orange yellow silver golden diamond money success victory family friend ' +
  'friends forever jesus god blessed lucky happy smile peace music guitar rockyou liverpool arsenal chelsea ' +
  'manchester united barcelona realmadrid juventus ronaldo messi harley mustang ferrari mercedes porsche yamaha ' +
  'honda toyota corvette maverick phoenix matrix merlin gandalf hannah samantha amanda joshua matthew anthony ' +
  'william robert george david james john jack alex maria anna nguyen new the my your big one two zero is good best'

const keyboard =
  'qwertyuiop asdfghjkl zxcvbnm qwerty qwert qwer asdf asdfg asdfgh zxcv zxcvb qaz wsx edc rfv tgb yhn qazwsx qazwsxedc ' +
  '1q2w3e4r 1q2w3e4r5t 1q2w3e 1qaz 2wsx 3edc 1qaz2wsx q1w2e3r4 q1w2e3 a1b2c3 abc abcd abcde abcdef abcdefg xyz aa bb ' +
  'azerty qwertz poiuytrewq lkjhgfdsa mnbvcxz'

/** Common words of two letters or more, in small letters without diacritics. */
export const commonWords: ReadonlySet<string> = new Set(
  `${vietnamese} ${english} ${keyboard}`.split(' ').filter((word) => word.length >= 2),
)
